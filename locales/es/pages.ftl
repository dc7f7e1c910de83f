# The pages' own words in Spanish. See the English file for the variables.

## Every page

page-skip = Saltar al contenido
page-brand = A la primera página
page-you-member = Eres integrante
page-nav-label = En esta asamblea
page-nav-assembly = Ahora
page-nav-matters = Propuestas
page-nav-agreements = Acuerdos
page-nav-people = Personas
page-nav-rules = Nuestras reglas
page-nav-minutes = Actas
page-language = Idioma
page-foot-copy = Llevarse una copia
page-foot-verify = Comprobar las actas
page-foot-link = Leer en otro dispositivo
page-foot-help = Ayuda
page-foot-policy = Quién cuida esta computadora y qué promete
page-foot-home = Primera página
page-creed = Nadie aquí puede decidir por ti. Cada asamblea lleva sus propias actas, y todas sus personas pueden comprobarlas.
page-insecure = Esta página llegó por una conexión abierta. En una red que compartes, alguien podría leer o cambiar lo que ves. Tu llave no sale de este dispositivo, y lo que firmas se te muestra antes.
page-no-script = Para firmar, esta página necesita su programa, que está apagado o no se cargó. Sin él puedes leerlo todo. Para participar usa un dispositivo que lo permita, o el programa caracol en una computadora.
page-stranger-label = Participar
page-stranger = Estás leyendo de visita. Quien pertenece a esta asamblea participa desde el dispositivo con el que entró.
page-refused = No se ha aceptado
page-closed = { $n ->
    [one] Hay una cosa que ahora no puedes hacer: ¿por qué?
   *[other] Hay { $n } cosas que ahora no puedes hacer: ¿por qué?
 }
page-until = Hasta el { $until } ({ $relative }).
page-until-only = Hasta el { $until }.
page-copy-link = Copiar el enlace

## People and things

page-agreement-unnamed = acuerdo a{ $n }
page-proposed-by = Propuesta de { $who }
page-proposer = lo propuso
page-your-position = Tu posición: { $position }
page-done-by = Lo hace { $who }.
page-done-by-nobody = Todavía nadie ha dicho que lo hará.
page-review-on = Lo volvemos a ver el { $date }.
page-column-person = Persona
page-column-position = Posición
page-column-vote = Voto
page-column-version = Texto
page-column-household = Hogar
page-column-team = Equipo
page-column-since = Integrante desde
page-column-does = Hace
page-column-rule = Regla
page-column-value = Valor

## Positions: one letter each, for the marks in the ring

page-letter-agree = A
page-letter-reservation = R
page-letter-stand_aside = L
page-letter-block = B
page-letter-abstain = 0
page-tally-missing = { $n } sin escuchar todavía

## The first page of a node

page-home-window = Decidir en común
page-home-title = Decidir en común, sin nadie por encima
page-home-lead = Caracol es para familias, vecindades y gente que trabaja junta y se gobierna a sí misma: hablan hasta ponerse de acuerdo, escriben lo que acordaron, y todo el mundo puede comprobarlo.
page-home-found = Fundar una asamblea
page-home-join = Entrar en una
page-home-how = En qué puedes confiar
page-home-consensus = Acuerdo, no mayorías
page-home-consensus-more = Cada persona dice dónde está y por qué. Una duda se responde, no se derrota. Quienes faltan por escuchar van primero.
page-home-nobody = Nadie manda
page-home-nobody-more = No hay administradores. Quien cuida la computadora no puede escribir nada en tu nombre, y ninguna asamblea puede obligar a otra.
page-home-book = Actas que aguantan
page-home-book-more = Todo lo que se decide lo firma quien lo decidió. Cualquiera puede llevarse una copia entera, comprobarla sin preguntar a nadie e irse con ella.
page-home-join-title = Entrar en una asamblea
page-home-join-more = Pide el enlace a alguien de la asamblea, o la imagen que tu teléfono puede leer. Lleva a una página donde pides entrar con el nombre que tú quieras. No hace falta cuenta, ni correo, ni papeles.
page-home-here = Asambleas que cualquiera puede leer aquí
page-home-here-none = Ninguna asamblea en esta computadora muestra sus actas a todo el mundo.
page-home-here-hint = Las asambleas que guardan sus actas para sí no aparecen en la lista.

## Founding

page-found-title = Fundar una asamblea
page-found-lead = Contesta unas preguntas sencillas. Obtienes un borrador de sus reglas para leerlo en común; nada queda decidido hasta que todas las personas firmen.
page-found-who = ¿Quiénes son?
page-found-voice = ¿Quiénes cuentan en común?
page-found-time = ¿Cuánto tiempo se toman para pensar?
page-found-pace-normal = Como se sugiere
    .hint = Los días están arriba.
page-found-pace-short = La mitad
    .hint = Para gente que se ve todos los días.
page-found-pace-long = El doble
    .hint = Para gente que se ve poco o tiene mucho que platicar.
page-found-early = Cuando todas las personas ya hablaron antes de que termine el tiempo
page-found-early-yes = Queda acordado en ese momento
page-found-early-no = Esperamos hasta que termine el tiempo
page-found-name = ¿Cómo se llama su asamblea?
page-found-values = ¿Qué comparten?
page-found-values-hint = Un valor en cada línea, doce como máximo. Quien bloquea una propuesta nombra uno de ellos. Déjalo vacío para empezar con los que se sugieren.
page-found-as-template = Como se sugiere
page-found-then = Después leen las reglas como texto sencillo y mandan el enlace a las demás personas. Se puede cambiar cada respuesta hasta firmar.
page-found-go = Hacer el borrador
page-draft-mark = Borrador
page-draft-lead = Estas son las reglas que se darían. Léanlas, traigan a las demás personas y firmen en común.
page-draft-read = Leer las reglas
page-draft-exact = Cada número, exactamente como se firma
page-draft-exact-caption = Lo que dice la declaración que firmas
page-draft-in-hours = en horas
page-draft-in-percent = en por ciento
page-draft-in-days = en días
page-draft-invite = Traer a las demás personas
page-draft-invite-more = Quien tenga este enlace puede ver el borrador y sumarse. Mándenlo solo a quienes fundan con ustedes.
page-draft-qr = El mismo enlace como imagen para teléfonos
page-draft-founders = Quiénes fundan
page-draft-nobody = Todavía no se ha sumado nadie. Empieza tú.
page-draft-signed = ya firmó
page-draft-unsigned = falta su firma
page-draft-missing-persons = { $persons ->
    [one] Falta que se sume una persona más para poder firmar.
   *[other] Faltan { $persons } personas más para poder firmar.
 }
page-draft-missing-units = { $unit ->
    [team] { $units ->
        [one] Falta que se sume alguien de un equipo más.
       *[other] Falta que se sume gente de { $units } equipos más.
    }
   *[household] { $units ->
        [one] Falta que se sume alguien de un hogar más.
       *[other] Falta que se sume gente de { $units } hogares más.
    }
 }
page-draft-join = Sumarse a este borrador
page-draft-join-more = En este dispositivo se hace una llave para esta asamblea, y de aquí no sale. Para corregir tu nombre, súmate otra vez desde aquí.
page-draft-join-go = Sumarme
page-draft-household = Tu hogar
page-draft-household-new = Un hogar nuevo
page-draft-household-name = Nombre de tu hogar
page-draft-team = Tu equipo
page-draft-team-new = Un equipo nuevo
page-draft-team-name = Nombre de tu equipo
page-draft-sign = Firmar en común
page-draft-sign-more = Cada persona firma en su propio dispositivo. Con la última firma, la asamblea existe.
page-draft-sign-later = Cuando se hayan sumado suficientes personas, aquí se firma.
page-draft-off = Quitar a alguien del borrador
page-draft-off-more = Quien funda puede quitar a alguien que ya no quiere firmar, o quitarse. Esa persona puede sumarse otra vez con el enlace.
page-draft-off-whom = A quién
page-draft-off-choose = Escoge a alguien
page-draft-off-go = Quitar del borrador
page-draft-change = Cambiar el borrador
page-draft-change-open = Cambiar las respuestas
page-draft-change-void = Si cambias algo, las firmas dadas hasta ahora dejan de valer y hay que firmar otra vez.
page-draft-change-go = Cambiar el borrador

## The assembly

page-assembly-title = Ahora
page-asked-title = Lo que se te pide ahora
page-ask-answer = Responder
page-ask-position-again = El texto cambió: di otra vez dónde estás
page-ask-before = Antes dijiste: { $position }.
page-deciding = Lo que se está decidiendo
page-decided = Lo decidido, y quién lo hace
page-requests = Piden entrar
page-agreements-all = { $n ->
    [one] Todos los acuerdos (uno vigente)
   *[other] Todos los acuerdos ({ $n } vigentes)
 }
page-change-title = Cómo cambiarlo
page-change-propose = Proponer algo. No necesitas permiso de nadie.
page-change-reopen = Pedir que un acuerdo se decida otra vez, o terminarlo
page-change-rules = Leer nuestras reglas y por qué son así
page-change-minutes = Buscar lo que se firmó y comprobarlo
page-change-me = Cambiar tu nombre, tu hogar, o irte
page-you-are = Estás aquí como { $who }.

## Proposals

page-matters-title = Propuestas
page-matters-lead = Lo que estamos decidiendo y lo que decidimos. Un asunto lo cierra el tiempo, y nadie más.
page-matters-none = Ahora no se está decidiendo nada.
page-matters-open = Decidiéndose
page-matters-ended = Terminadas
page-propose-times = Cuánto tiempo queda abierto cada tipo

## One matter

page-matter-text = El texto
page-matter-next = Qué sigue
page-matter-ring = A quiénes se ha escuchado
page-matter-mine = ¿Dónde estás tú?
page-matter-doing = Qué más puedes hacer
page-matter-became = De aquí salió el acuerdo { $agreement }.
page-ring-heard = escuchadas
page-ring-table = Lo mismo como lista
page-ring-caption = Todas las personas que tienen voz en esto, y dónde están
page-position-change = Cambiar tu posición
page-position-again = El texto cambió desde que dijiste: { $position }. Di otra vez dónde estás.
page-no-block-now = El tiempo para nuevos bloqueos terminó.
page-admission-admit = Quien está de acuerdo quiere que esta persona entre.
page-admission-refuse = Alguien se opone a que esta persona entre. Quien está de acuerdo quiere que no entre. Si la asamblea no acuerda rechazarla, la persona entra.
# $matter: common-matter-admit o common-matter-refuse
page-admission-means = Estar de acuerdo significa: { $matter }.
page-about-renews = Es para mantener { $agreement } otro tiempo.
page-about-changes-it = Es para ocupar el lugar de { $agreement }.
page-about-ends = Es para terminar { $agreement }.
page-about-changes = Qué cambia en el acuerdo
page-affected-nobody = No se nombró a nadie.
page-review-label = Se vuelve a ver
page-review-after = { $n ->
    [one] un día después de acordarse
   *[other] { $n } días después de acordarse
 }
page-ground-value = Nuestro valor: «{ $value }»
page-blocks = Bloqueos
page-block-by = { $who } bloquea
page-block-without-grounds = Se dijo como bloqueo que no nombra ni un valor compartido ni un daño, así que cuenta como hacerse a un lado.
page-block-ended = Esto fue un bloqueo. Ahora cuenta como hacerse a un lado; su razón queda.
page-voices = Preguntas, preocupaciones y razones
page-voices-none = Todavía nadie ha preguntado ni dicho nada.
page-reasons = Razones
page-question-by = { $who } pregunta
page-concern-by = { $who } tiene una preocupación
page-said-open = sin respuesta
page-said-answered = con respuesta
page-said-settled = resuelta
page-suggestions = Otras palabras que se sugieren
page-suggestion-by = { $who } sugiere otras palabras
page-suggestion-taken = retomada en el texto { $n }
page-versions = Los textos hasta ahora
page-version-number = Texto { $n }
page-version-taken = Con las palabras de { $who }.
page-changes-legend = Las palabras nuevas van subrayadas; las que se fueron, tachadas.
page-change-added = nuevo:
page-change-removed = quitado:
page-positions-before = Posiciones que ya no cuentan
page-positions-before-caption = Posiciones sobre textos anteriores, o cambiadas después
page-doers = Quién lo hace
page-doers-nobody = Nadie todavía. El trabajo nunca se le da a quien no ha dicho que sí.
page-doers-offered = Lo hará { $who }.
page-offer-again = El texto cambió desde que te ofreciste a hacerlo. Ofrécete otra vez si todavía quieres.
page-minority = Cómo lo ven otras personas
page-course = Cómo fue
page-talks-step = Reunión { $step }
page-talks-running = ahora
page-talks-came = Llegó: { $who }.
page-talks-not-yet = Falta por llegar: { $who }.
page-talks-missing = No llegó: { $who }.
page-moment-opened = Se abrió.
page-moment-version = El texto { $n } ocupó su lugar. Las posiciones sobre el texto anterior dejaron de contar.
page-moment-urgent = Dos tercios dijeron que es urgente.
page-moment-close-moved = Un bloqueo llegó tarde; hay más tiempo para que se escuche.
page-moment-block-lapsed = { $who } faltó dos veces a las pláticas. El bloqueo cuenta como hacerse a un lado.
page-moment-block-unprincipled = Muy pocas personas vieron un principio en el bloqueo de { $who }. Cuenta como hacerse a un lado.
page-moment-call = Participaron muy pocas personas. Se convocó otra vez.
page-moment-lifted = Ya nadie lo bloquea. Se abrió otra vez.
page-moment-round = Todavía no hubo consenso. Empezó otra ronda.
page-moment-talks = Empezó la reunión { $n } de las pláticas.
page-moment-talks-ended = Terminó la reunión { $n } de las pláticas.
page-moment-rewrite = Hubo demasiadas dudas. Volvió para escribirse de nuevo.
page-moment-voting = Empezó una votación.

## Agreements

page-agreements-title = Acuerdos
page-agreements-lead = Lo que acordamos, quién lo hace y cuándo lo volvemos a ver.
page-agreements-none = Todavía no hay ningún acuerdo.
page-agreements-in-force = Vigentes
page-agreements-past = Ya no vigentes
page-adopted-on = Acordado el { $date }
page-follows-renews = Mantiene { $agreement } otro tiempo.
page-follows-changes = Ocupó el lugar de { $agreement }.
page-follows-ends = Terminó { $agreement }.
page-again-renews = Proponer mantenerlo otro tiempo
page-again-changes = Proponer algo en su lugar
page-again-ends = Proponer terminarlo
page-agreement-stays = Habla de { $agreement }, que para entonces ya era más serio y queda como está. Si se contradicen, propón qué ha de valer.
page-agreement-followed = En su lugar está ahora { $agreement }.
page-agreement-six = Cómo está
page-agreement-counts = Cómo se acordó
page-agreement-matter = Todo lo que se dijo: { $matter }
page-agreement-doing = Qué puedes hacer
page-agreement-propose = Proponer algo sobre él
page-agreement-renew = Proponer renovarlo
page-six-present = Participaron, de quienes tenían voz
page-six-bases = Asambleas que se reunieron
page-six-bases-own = Esta. No se preguntó a ninguna otra.
page-six-not-met = { $name } no se reunió
page-six-doers = Quién lo hace
page-six-review = Se vuelve a ver
page-six-reopen = Cómo se decide otra vez
page-reopen-how = Cuando lo pide el { $percent }{"\u00A0"}% de quienes integran la asamblea, hoy { $need }.
page-reopen-facts = Con hechos nuevos basta una persona, a partir del { $date }.
page-reopen-closed = Se decidió otra vez hace poco; por eso nadie puede pedirlo hasta el { $until }.
page-reopen-request = junto con otras personas
page-reopen-new-facts = por hechos nuevos
page-reopened = Se está decidiendo otra vez: { $matter }.

## People

page-members = Integrantes
page-households = Hogares
page-teams = Equipos
page-me = Sobre ti
page-invite = Para traer a alguien, mándale el enlace:
page-household-mine = el tuyo
page-asking = { $who } pide pertenecer aquí.
page-asks-to-move = Pide pertenecer a { $household }.
page-came-founding = La fundó con otras personas,
page-came-admitted = Respondieron por esta persona: { $who },
page-left-on = Se fue el { $date }.
page-former = Quienes se fueron
page-requests-past = Solicitudes contestadas
page-request-household = quisiera pertenecer a { $household }
page-vouched = Responden por esta persona: { $who }.
page-objected = { $who } se opone
page-standing-member = Integrante
page-standing-asker = Pide entrar
page-standing-left = Se fue
page-looks-like = Otra persona aquí tiene un nombre que se ve igual: p{ $n }. Fíjate en el número.
page-person-does = Dijo que hará
page-person-does-nothing = Por ahora nada.
page-person-proposes = Propone
page-leave-at-once = Te vas de inmediato. Nadie puede impedirlo y nadie tiene que estar de acuerdo.
page-leave-counts = Tus posiciones, votos y ofrecimientos en lo que sigue abierto dejan de contar.
page-leave-stays = Lo que firmaste queda en las actas. Tu nombre y tus comentarios se pueden borrar aquí; pueden quedar copias que otras personas hayan hecho.
page-leave-words = Mira lo que escribiste aquí, y hazlo borrar si quieres, antes de irte o después
page-leave-back = Para volver pides entrar otra vez, con una llave nueva.
page-leave-copy = Llévate antes una copia de las actas

## Joining

page-join-title = Entrar en { $name }
page-join-own = Tu solicitud
page-join-member = Perteneces a esta asamblea. Para traer a alguien, mándale la dirección de esta página.
page-join-rules = Las reglas con las que vivirías
page-join-step-ask = Pides entrar, con cualquier nombre por el que te conozcan. En este dispositivo se hace una llave; es tu voz aquí.
page-join-step-vouch = { $unit ->
    [household] Integrantes de { $n } hogares distintos responden por ti.
    [team] Integrantes de { $n } equipos distintos responden por ti.
   *[person] { $n } integrantes responden por ti.
 }
page-join-step-window = Durante { $time } cualquiera puede decir si algo habla en contra. Si nadie lo hace, ya perteneces.
page-join-step-agreement = La asamblea decide en común.
page-join-key = La llave no sale de este dispositivo. Vuelve con el mismo dispositivo y el mismo navegador.
page-join-own-household = Ninguno, por mi cuenta
page-door-members = Solo sus integrantes pueden leer las actas de esta asamblea. Sus reglas son para quien llega a la puerta.

## Rules

page-rules-title = Nuestras reglas
page-rules-lead = Estas reglas nos las dimos. Valen desde el { $since }. Abre una línea para ver qué significa.
page-rules-text = Lo mismo como texto sencillo
page-rules-change-title = Cómo cambiarlas
page-rules-change = En esta edición las reglas quedan fijas al fundar. Para vivir con otras, llévense una copia de las actas y funden de nuevo, con todas las personas o con quienes quieran.
page-policy-title = La promesa de quien cuida esta computadora
page-policy-lead = Qué hace con sus actas, y cómo pueden mudarse.
page-policy-none = Quien cuida esta computadora no ha escrito ninguna promesa. Pídanle una antes de fundar aquí una asamblea.
page-scripts-title = Qué corre en tu navegador
page-scripts-lead = Las páginas de esta computadora ejecutan estos archivos y ningún otro. Te muestran lo que vas a firmar, y lo firman. Se entregan tal como se escribieron, para que cualquiera los pueda leer.
page-scripts-how = Cómo compararlos
page-scripts-compare = Quien tiene el programa de otra parte, en una computadora propia, trae estos archivos con una sola orden y los compara con los que el programa lleva dentro:
page-scripts-limits = Así se encuentra una computadora que entrega a todo el mundo algo distinto de lo que trae el programa. No se encuentra una que manda otros archivos a una sola persona, o en un solo momento. Quien quiere estar seguro firma con la línea de órdenes, que no usa ninguno de estos archivos.
page-scripts-files = Los archivos, cada uno con su SHA-256

## Minutes

page-minutes-title = Actas
page-minutes-lead = Todo lo que aquí se firmó, en orden. Nunca se cambia ni se quita nada.
page-minutes-none = Aquí no hay nada.
page-minutes-size = { $n ->
    [one] Un asiento
   *[other] { $n } asientos
 }
page-minutes-entries = Asientos
page-minutes-turn = Pasar las hojas
page-minutes-older = Anteriores
page-minutes-newer = Siguientes
page-words-title = Tus palabras
page-words-lead = Todo lo que escribiste aquí y puedes hacer borrar. Esta lista la ves solo tú.
page-words-link = Tus palabras, y cómo hacer que se borren
page-words-link-person = Lo que escribiste aquí, y cómo hacer que se borre
page-words-gone = Ya no eres integrante de esta asamblea. Lo que escribiste sigue siendo tuyo.
page-words-erase = Para borrar
page-tick-all = Todo
# $n: un número
page-tick-first = Las primeras { $n }, lo más que cabe de una vez
page-words-none = No queda nada que puedas hacer borrar.
page-words-erased = Ya borrado
page-words-stays = Lo que se queda
page-words-stays-texts = Las propuestas, sugerencias, acuerdos y otras miradas son de la asamblea. Se quedan.
page-words-stays-acts = Las actas siguen mostrando que actuaste, y cuándo: tus posiciones, tus votos, y que dijiste algo.
page-words-stays-copies = Las copias que otras personas se llevaron pueden tener tus palabras. A esas nadie llega; a quien mete una copia así en el programa se le dice qué hay que borrar.
# $n: el número de lo que alguien escribió, como en w3
page-words-number = w{ $n }

page-receipts-title = Tus recibos
page-receipts-lead = De todo lo que firmas, este dispositivo guarda un recibo. Si algo que firmaste faltara en las actas, el recibo lo probaría.
page-receipts-no-script = Los recibos los guarda el programa de la página, que aquí está apagado.
page-entry-what = Qué pasó
page-entry-facts = De qué está hecho
page-entry-by = Firmado por
page-entry-kind = Qué se hizo
page-entry-key = Llave que firmó
page-entry-act = Número del acto
page-entry-leaf = Número del asiento en el árbol
page-entry-after = En las actas
page-event-answered = { $who } dio una respuesta en { $matter }.
page-event-name_changed = { $who } tomó otro nombre.

## Copies and checking

page-copy-title = Llevarse una copia
page-copy-lead = Con una copia lo tienes todo: nadie puede cambiar las actas sin que se vea, y pueden seguir con ellas en otro lugar.
page-copy-holds = La copia lleva { $entries } asientos, { $texts } textos y { $words } nombres y comentarios que puedes leer.
page-copy-go = Llevarse la copia
page-copy-careful = Los nombres y comentarios de tu copia son tan privados como tú la guardes. Si alguien pide aquí que se borren los suyos, bórralos también en tu copia.
page-verify-title = Comprobar las actas
page-verify-good = Todo se sostiene.
page-verify-all = Los { $entries } asientos se decidieron otra vez desde el principio: cada firma, cada cuenta, cada regla.
page-verify-bad = Algo está mal.
page-verify-bad-then = Llévate ahora una copia, muéstrala a las demás personas y compruébala en otra computadora.
page-verify-trust = Esto lo comprobó la computadora que lleva las actas. Para no confiar en nadie, comprueba tú una copia.
page-verify-how = Cómo comprobarlo tú
page-verify-how-copy = Llévate una copia.
page-verify-how-command = En cualquier computadora que tenga el programa, sin conexión:
page-verify-how-second = O con un segundo programa, escrito leyendo solo la especificación:
page-verify-numbers = Comparar con otras personas
page-verify-compare = Si otras personas ven el mismo número para los mismos asientos, todas ven las mismas actas.
page-verify-root = Número sobre todos los asientos
page-verify-key = Llave de la computadora que escribe las actas

## Reading on another device

page-link-title = Leer en otro dispositivo
page-link-lead = Haz un enlace con el que otro navegador tuyo puede leer lo que tú puedes leer, también uno sin programas. No puede firmar.
page-link-make = Hacer un enlace
page-link-careful = El enlace sirve una vez, dentro de diez minutos. Quien lo abra primero puede leer como tú.
page-enter-title = ¿Abrir aquí estas actas?
page-enter-lead = Con esto se gasta el enlace. Desde entonces este navegador puede leer lo que puede leer quien lo hizo, y no puede firmar nada.
page-enter-go = Abrir

## Nothing here

page-missing-title = Aquí no hay nada que puedas ver
page-missing-lead = O no existe esa página, o no es para todo el mundo. Desde fuera se ven igual.
page-missing-member = Si perteneces a esta asamblea
page-missing-member-script = En el dispositivo con el que entraste, esta página se abre sola. Si no, pide un enlace para leer, o usa ese dispositivo.
page-missing-member-link = Sin programas, haz un enlace en el dispositivo con el que firmas: al pie de cualquier página de la asamblea, en «Leer en otro dispositivo».

## Qué está mal en unas actas: page-fault-CÓDIGO para cada código de un asiento y de una copia
page-fault-bytes = No está escrito en la forma que debe tener cada asiento.
page-fault-order = No está en su lugar, o su hora va hacia atrás.
page-fault-edition = Habla de reglas de otra edición.
page-fault-book = Es de otras actas.
page-fault-claim = Quien lo firmó le puso una fecha que no puede ser.
page-fault-replay = Está dos veces en las actas.
page-fault-seen = Quien lo firmó había visto otras actas que estas.
page-fault-speaker = Se firmó con una llave que aquí no tenía voz.
page-fault-signature = Una firma no cuadra con lo que se firmó.
page-fault-rule = Las reglas no lo permitían.
page-fault-checkpoint = El número firmado sobre todos los asientos no es el de estos asientos.
page-fault-receipt = Un recibo no cuadra con estos asientos.
page-fault-beside = Un texto, o las palabras de alguien, no son lo que se firmó.
page-fault-other = Falta algo que es parte de ellas, o no está como debe.
page-charters-title = Comparar las plantillas
page-charters-lead = Reglas para empezar, de dos en dos: en qué se distinguen, como lo dice cada una. Lo que dicen igual no aparece.
page-charters-one = Una
page-charters-other = Otra
page-charters-go = Comparar
page-charters-differ = En qué se distinguen
page-charters-same = Estas reglas son iguales.
page-charters-nothing = De eso no dice nada.
