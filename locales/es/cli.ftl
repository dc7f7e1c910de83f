### Lo que dice la línea de órdenes.

cli-about = Llevar un nodo, participar en una asamblea o verificar una copia de sus actas
cli-json = Imprimir JSON para programas
cli-lang = Idioma de lo que se imprime
cli-folder = La carpeta del nodo; si no, CARACOL_HOME o el lugar usual para tus datos
cli-copy = Una copia de las actas: una carpeta o un solo archivo tar
cli-book = Copias de actas: verificar, mostrar, listar, exportar, importar, ponerse al día
cli-book-verify = Decidir de nuevo cada acto de una copia, sin red, y nombrar el primero que no vale
cli-book-show = Decir en qué resulta una copia: integrantes, asuntos, acuerdos
cli-book-list = Listar los libros de la carpeta de un nodo
cli-book-export = Escribir una copia de un libro de la carpeta de un nodo
cli-book-import = Verificar una copia y guardarla en la carpeta de un nodo
cli-backup = Escribir un respaldo de la carpeta de un nodo en un archivo, también mientras el nodo corre
cli-backup-to = El archivo, que no debe existir todavía
cli-backed-up =
    En { $to } hay { $books ->
        [one] una asamblea
       *[other] { $books } asambleas
    } con { $entries } asientos, borradores y entradas. Las carpetas secrets y heads no están: guarda secrets aparte y deja heads donde está.
cli-restore = Poner un respaldo en lugar de la base de datos de un nodo; el nodo tiene que estar parado
cli-restore-from = El respaldo
cli-restore-unsigned = De { $n } libros del respaldo esta carpeta no sabe hasta dónde se firmaron. Un nodo que siguiera así podría contradecir sus propias firmas. No se cambió nada. Trae la carpeta heads, o empieza con la copia de alguien de la asamblea: `caracol book import`.
cli-restored = El respaldo está en { $folder }. Lo que había antes queda en una carpeta replaced-1, -2 etcétera.
cli-restored-behind = { $book }: { $have } de { $signed } asientos firmados. Dale una copia de alguien de la asamblea a `caracol book catch-up`; hasta entonces solo se puede leer.
cli-book-catch-up = Devolver a un nodo los asientos que firmó y le faltan, desde una copia; el nodo tiene que estar parado
cli-catch-up-unknown = Esta carpeta no tiene tal libro ni firmó nada de él. `caracol book import` guarda una copia.
cli-catch-up-differs = La copia no continúa lo que hay aquí: el asiento { $n } es otro. No se cambió nada. Guarda las dos cosas: una de ellas no es lo que se firmó.
cli-catch-up-short = La copia tiene { $entries } asientos, y aquí se firmaron { $n }. No se cambió nada. Busca una copia más larga.
cli-catch-up-forked = La copia no es lo que aquí se firmó sobre { $n } asientos. No se cambió nada. Guarda las dos cosas: se contradicen.
cli-caught-up =
    { $n ->
        [0] No falta nada
        [one] Un asiento volvió
       *[other] { $n } asientos volvieron
    }; { $book } tiene { $entries }.
cli-book-id = El identificador del libro: 64 dígitos hexadecimales
cli-export-to = Dónde escribir: una carpeta nueva o un archivo que termine en .tar
cli-without-words = Dejar fuera las palabras personales (nombres, comentarios); la copia se verifica igual
cli-not-a-copy = Esto no es una copia completa de actas: { $why }
cli-bad-entry = No vale. El asiento { $seq } es el primero que está mal ({ $code }): { $why }
cli-bad-entry-by-rule = No vale. El asiento { $seq } es el primero que está mal ({ $code }, { $rule }): { $why }
cli-bad-copy = No vale ({ $code }): { $why }
cli-bad-exactly = Con exactitud (en inglés): { $why }
cli-valid = Vale: cada uno de los { $entries } asientos de «{ $name }» lo firmó quien dice y lo permiten las reglas. { $members ->
    [one] Una persona integrante
   *[other] { $members } integrantes
}, { $agreements ->
    [one] un acuerdo
   *[other] { $agreements } acuerdos
}. Raíz { $root }
cli-valid-until = Su última entrada es de { $date }.
cli-dated-ahead = Atención: { $entries ->
    [one] una entrada, la { $seq }, lleva
   *[other] { $entries } entradas, desde la { $seq }, llevan
} fecha adelantada al reloj de esta máquina, hasta { $span }. O este reloj atrasa o el del nodo adelanta. Un nodo que adelanta las fechas puede hacer que el plazo de una decisión acabe antes de que la gente lo haya tenido; pregunta a quien lo cuida.
cli-show-members = { $n ->
    [one] Una persona integrante
   *[other] { $n } integrantes
}
cli-show-units = { $n ->
    [one] Un hogar
   *[other] { $n } hogares
}
cli-show-matters = { $n ->
    [one] Un asunto
   *[other] { $n } asuntos
}
cli-show-agreements = { $n ->
    [one] Un acuerdo
   *[other] { $n } acuerdos
}
cli-phase-open = abierto
cli-phase-talks = pláticas sobre un bloqueo
cli-phase-rewrite = espera nueva redacción
cli-phase-voting = votación
cli-phase-consensus = acordado por consenso
cli-phase-vote = acordado por votación
cli-phase-no_quorum = participaron muy pocas personas
cli-phase-blocked = bloqueado
cli-phase-weak = consenso demasiado débil
cli-phase-no_support = nadie estuvo de acuerdo
cli-phase-proposer_absent = quien propuso no vino a las pláticas
cli-phase-unanswered = una preocupación quedó sin respuesta
cli-phase-voted_down = no pasó la votación
cli-phase-withdrawn = retirado
cli-force-in_force = vigente
cli-force-expired = vencido si no se renueva
cli-force-replaced = reemplazado
cli-force-ended = terminado
cli-list-row = { $book }  { $entries } asientos
cli-no-such-book = No hay tal libro en esta carpeta. `caracol book list` muestra los que hay.
cli-book-is-here = Este libro ya está en la carpeta, o estuvo; una copia no lo reemplaza. `caracol book catch-up` añade lo que falta.
cli-exported = { $entries } asientos escritos en { $to }
# $count: un número
cli-copy-erased = { $count ->
    [one] Algo de esta copia lo hizo borrar en la asamblea quien lo escribió.
   *[other] { $count } cosas de esta copia las hicieron borrar en la asamblea quienes las escribieron.
 } Por favor destruye esta copia, o toma una nueva.
# $count: un número
cli-import-erased = { $count ->
    [one] Algo de esta copia lo hizo borrar en la asamblea quien lo escribió, y no se metió.
   *[other] { $count } cosas de esta copia las hicieron borrar en la asamblea quienes las escribieron, y no se metieron.
 } Por favor destruye la copia.
cli-imported = El libro { $book } con { $entries } asientos fue verificado y se guarda como copia.

## Llevar un nodo

cli-after = Donde una opción pide un texto, @ARCHIVO lo lee de un archivo y - de la entrada estándar. Códigos de salida: 0 hecho, 1 la respuesta es no, 2 uso incorrecto, 3 falla de la máquina.
cli-serve = Llevar un nodo: servir asambleas a navegadores y a este programa
cli-serve-listen = La dirección y el puerto en que se escucha; 0.0.0.0:7777 deja entrar a otras personas de tu red
cli-serve-tls = Si se cifra con un certificado propio del nodo
cli-serve-policy = Un archivo con tu propia promesa a quienes usan este nodo
cli-serve-behind-proxy = Un proxy en esta máquina pasa las peticiones y dice quién pide
cli-serve-verbose = Informar de cada petición
cli-serve-demo = Una asamblea inventada para mirar; desaparece cuando el nodo para
cli-serve-open = Abre { $address } en un navegador.
cli-serve-near = Otras personas de tu red abren { $address }.
cli-serve-folder = Todo se guarda en { $folder }.
cli-serve-fingerprint = El certificado es propio del nodo, así que los navegadores avisarán. Su huella, para comparar: { $fingerprint }
cli-serve-plain = Esto es HTTP sin cifrar: quien esté en la misma red puede leer y cambiar lo que muestran las páginas. Las llaves se sellan entonces con una frase. Para lo que importa usa --tls self, o un proxy que cifre.
cli-serve-demo-at = Esto es una demostración. Toma el lugar de cualquiera: { $address }
cli-serve-full = En el disco no quedan { $mib } MiB libres para terminar lo empezado. Mientras no haya lugar, las páginas se pueden leer y no entra nada nuevo.
cli-serve-end = Ctrl-C para parar.
cli-serve-closing = Cerrando: primero se termina lo que se entregó.
cli-listen-form = { $given } no es una dirección con puerto, como 127.0.0.1:7777 o [::]:7777
cli-port-taken = El puerto de { $address } lo tiene otro programa. Páralo o elige otro con --listen.
cli-port-forbidden = Esta persona no puede escuchar en { $address }. Elige un puerto mayor que 1023 con --listen.
cli-port-other = El nodo no puede escuchar en { $address }: { $why }
cli-folder-in-use = Otro programa usa la carpeta { $folder }; dos servidores en una carpeta bifurcarían sus libros. { $why }
cli-folder-newer = La carpeta { $folder } es de un programa más nuevo. { $why }
cli-folder-foreign = La carpeta { $folder } no es de este programa. { $why }
cli-start-failed = El nodo no pudo empezar en { $folder }: { $why }

## Dónde y quién

cli-node = La dirección del nodo, como http://127.0.0.1:7777; si no, la que recuerda la llave
cli-book-id-or-address = El identificador del libro o su dirección entera
cli-key = El archivo de la llave; si no, el lugar usual para este libro
cli-trust = La huella del certificado propio de un nodo, como la imprime al empezar
cli-bad-address = { $given } no es la dirección de un nodo. Se ve así: http://127.0.0.1:7777.
cli-trust-form = Una huella son 64 dígitos hexadecimales, con o sin dos puntos.
cli-trust-differs = El nodo mostró otro certificado que aquel en que se confía. Puede haber alguien en medio; no se envió nada.
cli-no-answer = { $node } no responde: { $why }
cli-busy = El nodo tiene mucho que hacer. Se intenta de nuevo dentro de { $seconds } s.
cli-strange-answer = El nodo respondió algo distinto de lo esperado (estado { $status }).
cli-node-missing = Di qué nodo: --node URL, o CARACOL_NODE.
cli-book-missing = Di qué libro: --book ID, o CARACOL_BOOK. `caracol key list` muestra aquellos para los que tienes llave.
cli-book-form = { $given } no es el identificador de un libro: 64 dígitos hexadecimales, la dirección de su página, o los primeros 8 dígitos o más de uno para el que tienes llave.
cli-book-unreadable = Aquí no hay tales actas, o son solo para integrantes.
cli-challenge-strange = Lo que el nodo pidió firmar no es una entrada a este libro. No se firmó nada.
cli-copy-of-another = El nodo dio una copia de otro libro que el pedido.

## Cabezas y pruebas

cli-head-bad = La cabeza firmada de las actas no vale: { $why }
cli-head-backwards = Las actas tenían { $before } asientos cuando las viste por última vez, y ahora el nodo firma { $now }. Faltan asientos. No se firmó nada; las dos cabezas firmadas quedan como prueba en { $path }. Muéstralas a las demás personas.
cli-head-forked = Las actas que el nodo firma ahora ({ $now } asientos) no continúan las que viste ({ $before }). No se firmó nada; las dos cabezas firmadas quedan como prueba en { $path }. Muéstralas a las demás personas.
cli-head-unproved = El nodo no pudo mostrar que sus actas continúan las que viste: { $why }. No se firmó nada.
cli-evidence = Queda como prueba en { $path }. Muéstrala a las demás personas.

## Llaves y recibos

cli-keys = Las llaves de este dispositivo: listarlas, decir dónde está una
cli-key-list = Listar las llaves de este dispositivo
cli-key-path = Decir dónde está la llave de un libro
cli-key-of-draft = el borrador { $draft }
cli-key-none = Aquí todavía no hay llaves. `caracol found join` y `caracol ask-to-join` hacen una.
cli-key-missing = No hay llave para este libro en este dispositivo. `caracol ask-to-join` hace una.
cli-key-used = Este dispositivo ya tiene una llave para este libro ({ $key }) que se usó aquí. Para pedir entrada como otra persona, nombra otro archivo con --key.
cli-scripts = Escribir los hashes de los scripts que ejecutan las páginas, o comparar con ellos los de un nodo
cli-scripts-node = Un nodo cuyos scripts se traen y se comparan con los de este programa
cli-script-differs = es otro archivo que el de este programa
cli-script-missing = no se entrega
cli-script-strange = no está en este programa
cli-scripts-page = La primera página pide otros scripts, o lleva alguno dentro.
cli-scripts-compared = { $same } de { $all } scripts son los de este programa.
cli-receipts = Listar tus recibos de un libro, o comprobarlos en él
cli-receipts-check = Buscar cada uno en el libro
cli-receipts-sound = { $sound } de { $all } recibos están en las actas.
cli-receipt-found = Está en las actas.
cli-receipt-differs = Las actas dicen otra cosa en este lugar.
cli-receipt-missing = Falta en las actas.
cli-receipt-forged = El escribiente de este libro no firmó este recibo.
cli-receipt-bad = La respuesta no trae un recibo válido. Queda en { $path }; avisa a tu asamblea.

## Actos

cli-yes = Firmar sin preguntar antes
cli-yes-missing = Aquí no hay a quién preguntar si esto se puede firmar. Di --yes si se puede.
cli-sign-ask = ¿Firmar esto? (sí/no)
cli-sign-yes = s
cli-not-signed = No se firmó nada.
cli-patience = Cuánto tiempo se intenta de nuevo si no hay respuesta
cli-invitation = Decir con qué dirección pueden pedir entrada otras personas
cli-again = Entregar otra vez lo que firmaste y no fue confirmado
cli-nothing-waits = Nada espera a ser entregado.
cli-done = Hecho. Asiento { $seq } de las actas; acto { $act }
cli-kept = Lo que firmaste no fue confirmado. Queda en este dispositivo; `caracol again` lo entrega otra vez. Acto { $act }
cli-overtaken = Otro dispositivo tuyo fue más rápido. Lo que se te mostró no ha cambiado, así que se firma una vez más.
cli-turn-waits = Otra orden tuya está firmando con esta llave; esta va después.
cli-turn-late = Otra orden tuya sigue firmando con esta llave y no termina. No se firmó nada.
cli-field-text = El texto mismo, @ARCHIVO, o - para la entrada estándar
cli-field-several = Varias, por sus números (como las enumera `caracol words`: w1,w4), o los primeros 8 dígitos o más
cli-field-id = Un identificador, sus primeros 8 dígitos o más, o un número como p3, m3, a1
cli-field-version = Si no, el texto que vale ahora
cli-text-empty = --{ $field } está vacío
cli-text-long = --{ $field } tiene más de { $most } bytes
cli-field-bad = { $field }: { $why }
cli-version-unknown = No se pudo saber de qué texto se trata. Nómbralo con --version.
cli-not-found = Aquí no hay nada que se llame { $given }.
cli-ambiguous = { $given } podría ser { $found } cosas distintas. Da más dígitos.
cli-wording-of = las palabras que sugirió { $who }

## Fundar

cli-found = Fundar una asamblea: empezar un borrador y recibir su enlace
cli-found-template = Las reglas con que se empieza
cli-found-charter = Un archivo con reglas propias
cli-found-name = El nombre
cli-found-purpose = Para qué está la asamblea
cli-found-unit = Quiénes cuentan en común
cli-found-reading = Quién puede leer las actas
cli-found-pace = Cuánto tiempo toma todo: la mitad, como dicen las reglas, o el doble
cli-found-set = Cambiar una regla, como windows.ordinary.hours=72
cli-found-join = Entrar a un borrador, con una llave nueva en este dispositivo
cli-found-household = El hogar o equipo; uno nuevo si no hay ninguno con ese nombre
cli-found-show = Leer un borrador: las reglas en palabras y quién ha firmado
cli-found-sign = Firmar un borrador; con la última firma existe la asamblea
cli-found-amend = Cambiar las reglas de un borrador; las firmas dadas quedan sin efecto
cli-found-take-off = Quitar de un borrador a alguien que funda; lo puede quien funda; las firmas dadas quedan sin efecto
cli-found-founder = A quién: el nombre en el borrador, o las primeras cifras de la llave
cli-found-off-says = Quito a { $who } del borrador. Las firmas dadas quedan sin efecto.
cli-found-off = { $who } ya no está en el borrador. Todo el mundo lee y firma de nuevo.
cli-found-link = El enlace del borrador
cli-found-begun = Se empezó un borrador. Quien tenga este enlace puede entrar: { $link }
cli-link-form = { $given } no es el enlace de un borrador. Se ve así: http://127.0.0.1:7777/draft/ y 32 dígitos.
cli-found-joined = Estás entre quienes fundan, como { $name }. Lee las reglas y luego firma.
cli-found-no-households = En esta asamblea cada persona cuenta por sí misma; quita --household.
cli-found-amended = Las reglas cambiaron. Todo el mundo lee y firma de nuevo.
cli-found-same = Eso no cambia nada.
cli-found-not-enough = Todavía no hay bastantes personas para firmar.
cli-found-signed = { $n ->
    [0] Firmado.
    [one] Firmado. Falta todavía una firma.
   *[other] Firmado. Faltan todavía { $n } firmas.
}
cli-found-has-signed = ha firmado
cli-found-not-signed = no ha firmado todavía
cli-found-missing = Faltan todavía: personas { $persons }, hogares o equipos { $units }
cli-found-already = Este borrador se volvió la asamblea { $book }.
cli-founded = La asamblea existe. Su libro es { $book }, y su página { $node }/b/{ $book }

## Reglas

cli-charter = Las reglas con que se puede empezar: listar, mostrar, comprobar, leer como texto, comparar
cli-charter-list = Listar las plantillas
cli-charter-show = Imprimir una plantilla, para cambiarla en un archivo propio
cli-charter-check = Comprobar un archivo de reglas
cli-charter-text = Decir en palabras sencillas qué significa un archivo de reglas o una plantilla
cli-charter-file = Un archivo de reglas (TOML, o JSON por su nombre), o el nombre de una plantilla
cli-template = El nombre de una plantilla
cli-template-unknown = No hay plantilla { $given }. Hay: { $known }
cli-charter-bad = { $file } no tiene reglas que se puedan usar: { $why }
cli-charter-bound = { $key } es { $found }; se permite: { $allowed }
cli-charter-good = Las reglas de { $name } están dentro de todos los límites.
cli-set-bad = { $change } no se puede poner: { $why }

## Listas

cli-list-overview = Qué se te pide, qué se está decidiendo, qué se decidió
cli-list-asked = Qué se te pide ahora
cli-list-matters = Todo lo que se está decidiendo, y lo que hubo
cli-list-matter = Un asunto: texto, posiciones, preocupaciones, qué puedes hacer
cli-list-agreements = Lo que se acordó
cli-list-agreement = Un acuerdo
cli-list-people = Integrantes, hogares, y quién pide entrar
cli-list-person = Una persona
cli-list-rules = Nuestras reglas en palabras sencillas
cli-list-minutes = Las actas
cli-list-words = Lo que escribiste aquí y puedes hacer borrar (erase-words)
cli-list-requests = Quién pidió entrar, y cómo va
cli-minutes-from = El primer asiento; si no, los últimos
cli-minutes-limit = Cuántos asientos
cli-head-asked = Se te pide ahora
cli-head-open = Se está decidiendo
cli-head-ended = Terminado
cli-head-decided = Decidido
cli-head-in_force = Vigente
cli-head-past = Ya no vigente
cli-head-members = Integrantes
cli-head-households = Hogares y equipos
cli-head-requests = Piden entrar
cli-head-former = Salieron
cli-head-positions = Posiciones
cli-head-said = Preguntas y preocupaciones
cli-head-suggestions = Otras palabras que se sugirieron
cli-head-may = Lo que puedes hacer
cli-head-tasks = Hace
cli-head-proposals = Propuso
cli-until = hasta { $until }
cli-review = se vuelve a ver { $on }
cli-doers = lo hacen { $who }
cli-vouches = avales { $have } de { $need }
cli-proposed-by = Propuesto por { $who }
cli-next = El siguiente paso es { $at }
cli-heard = Escuchadas: { $have }; necesarias: { $need }
cli-took-part = Participaron { $have } de { $need }.
cli-minority = Otra manera de verlo
cli-you-are = Eres { $who }.
cli-said-question = Pregunta
cli-said-concern = Preocupación
cli-request-waiting = espera que respondan por la persona
cli-request-window = se puede objetar
cli-request-deciding = se está decidiendo
cli-request-admitted = admitida
cli-request-refused = rechazada
cli-request-withdrawn = retirada
cli-request-lapsed = caducada
cli-standing-member = Integrante
cli-standing-asker = Pide entrar
cli-standing-left = Salió

## Completar

cli-completions = Imprimir lo que un intérprete de órdenes necesita para completar las palabras de este programa
cli-completions-shell = Qué intérprete de órdenes

## La demostración

cli-demo-banner = Esto es una demostración. Aquí nadie es de verdad, y todo desaparece cuando el programa para.
cli-demo-page = Tomar el lugar de alguien
cli-demo-page-lead = Esta asamblea es inventada, para que mires y pruebes todo. Elige a alguien, y en este dispositivo hablas como esa persona.
cli-demo-page-look = Solo mirar
cli-demo-page-keys = Las llaves de estas personas están en esta página, abiertas para cualquiera. Eso solo es así en una demostración.
cli-demo-page-passphrase = Si este navegador pide una frase, es
cli-demo-name = Casa del Caracol (demostración)
cli-demo-purpose = Una cooperativa de vivienda inventada, para mirar. Aquí nadie es de verdad.
cli-demo-policy =
    Esta computadora muestra una demostración. Todo en ella es inventado, y desaparece cuando el programa para.
cli-demo-home-1 = Desván
cli-demo-home-2 = Lado del jardín
cli-demo-home-3 = Lado de la calle
cli-demo-home-4 = Taller viejo
cli-demo-home-5 = Primer piso
cli-demo-home-6 = Casa de atrás
cli-demo-home-7 = Portón
cli-demo-home-8 = Dos cuartos
cli-demo-home-9 = Lado de la cocina
cli-demo-person-1 = Amaranta
cli-demo-person-2 = Bolívar
cli-demo-person-3 = Caramela
cli-demo-person-4 = Diente de León
cli-demo-person-5 = Esmeralda
cli-demo-person-6 = Falafel
cli-demo-person-7 = Ginkgo
cli-demo-person-8 = Avellana
cli-demo-person-9 = Iguana
cli-demo-person-10 = Enebro
cli-demo-person-11 = Kumquat
cli-demo-person-12 = Lavanda
cli-demo-person-13 = Mazapán
cli-demo-person-14 = Nuez Moscada
cli-demo-newcomer = Orégano
cli-demo-agreed =
    Un turno para la escalera y los botes
    
    Cada hogar toma una semana por turno: la escalera el sábado, los botes afuera el domingo en la tarde y adentro el lunes. Quien no está cambia con alguien y lo escribe en el pizarrón. Empezamos por el desván y bajamos.
cli-demo-agreed-question = ¿Y quien no puede cargar los botes?
cli-demo-agreed-answer = Cambia: escalera por botes. No carga quien no debe.
cli-demo-agreed-concern = La última vez tres personas hicieron todo, porque nadie miró la lista.
cli-demo-agreed-settles = Quienes llevan el pizarrón le preguntan en persona a quien se olvidó, antes de que lo haga alguien más.
cli-demo-agreed-reservation = Estoy a favor, pero una semana es larga con niñas chicas. Veámoslo de nuevo pronto.
cli-demo-blocked =
    Rentar el taller viejo
    
    El taller viejo está vacío la mitad del año. Lo rentamos por tres años a una empresa de afuera, y el dinero paga el techo nuevo. El contrato es para quien más ofrezca.
cli-demo-blocked-why = Nuestras casas son para vivir y no se vuelven negocio. Tres años a quien más pague es justo eso, y la reparación de bicicletas tendría que irse.
cli-demo-blocked-answer = Entiendo. Yo aceptaría un año en vez de tres, y a alguien que elijamos en común. Pero el techo hay que pagarlo.
cli-demo-blocked-wording =
    Prestar el taller viejo por un año
    
    Prestamos el taller viejo por un año a gente del barrio que elegimos en común. Paga lo que nos cuesta y ayuda con el techo. La reparación de bicicletas conserva su rincón.
cli-demo-open =
    Un huerto donde se paran los coches
    
    Dos de los cuatro lugares de coche se vuelven camas de cultivo y una banca. Cavamos en primavera, dos sábados. Quien necesita coche para trabajar conserva un lugar.
cli-demo-open-concern = Manejo de noche por trabajo y necesito estar segura de un lugar. ¿Quién decide eso?
cli-demo-open-second = ¿Sirve la tierra ahí? Treinta años se pararon coches encima.
cli-demo-open-answer = Primero la mandamos analizar, y hacemos camas elevadas si es mala.
cli-demo-open-question = ¿Quién riega en agosto?
cli-demo-open-aside = No tengo fuerzas para cuidar otra cosa más, pero no estorbo.
cli-conformance = Probar un caso de los vectores de cualquiera con el mismo código que aquí decide
cli-conformance-canonical-json = Si un archivo, o la entrada estándar, es un solo valor JSON canónico (RFC 8785, sin fracciones)
cli-conformance-ed25519 = Si una firma Ed25519 es válida (ZIP 215), con una llave que puede entrar en un libro
cli-conformance-note = Si una nota firmada (C2SP signed-note) lleva la firma de una llave conocida
cli-conformance-checkpoint = Si una nota firmada es una cabeza firmada (C2SP tlog-checkpoint) con la firma de una llave conocida
cli-conformance-inclusion = Si una prueba muestra que un asiento está en un árbol (RFC 6962)
cli-conformance-consistency = Si una prueba muestra que un árbol solo creció (RFC 6962)
cli-conformance-tiles = Si una carpeta entera de losetas (C2SP tlog-tiles) corresponde a su cabeza firmada
cli-conformance-arg-file = El archivo; la entrada estándar si es - o si falta
cli-conformance-arg-folder = La carpeta con checkpoint y tile/
cli-conformance-arg-key = La llave pública, 32 bytes
cli-conformance-arg-signature = La firma, 64 bytes
cli-conformance-arg-message = El mensaje
cli-conformance-arg-message-file = El mensaje, de un archivo
cli-conformance-arg-vkey = Una llave cuyas firmas cuentan, como la escribe C2SP; puede darse varias veces
cli-conformance-arg-origin = Lo que tiene que decir la primera línea de la cabeza firmada
cli-conformance-arg-size = Cuántos asientos tiene el árbol
cli-conformance-arg-root = La raíz del árbol; cada hash en dígitos hexadecimales o en base64
cli-conformance-arg-index = El lugar del asiento, desde 0
cli-conformance-arg-leaf = El hash de hoja del asiento
cli-conformance-arg-old-size = Cuántos asientos tiene el árbol anterior
cli-conformance-arg-old-root = La raíz del árbol anterior
cli-conformance-arg-proof = Un hash de la prueba, en su orden; puede darse varias veces o con comas entre ellos
cli-conformance-accepted = Aceptado.
cli-conformance-no-not-canonical = Rechazado: no es un solo valor JSON canónico.
cli-conformance-no-hex = Rechazado: los bytes se escriben en dígitos hexadecimales, dos para cada uno.
cli-conformance-no-key-length = Rechazado: una llave pública tiene 32 bytes.
cli-conformance-no-signature-length = Rechazado: una firma tiene 64 bytes.
cli-conformance-no-no-point = Rechazado: esta llave pública no es un punto de la curva.
cli-conformance-no-small-order = Rechazado: con esta llave pública cualquiera podría firmar; no puede entrar en un libro.
cli-conformance-no-signature = Rechazado: una firma no es válida.
cli-conformance-no-note-form = Rechazado: no es una nota firmada.
cli-conformance-no-vkey-form = Rechazado: no es una llave como la escribe C2SP.
cli-conformance-no-vkey-algorithm = Rechazado: esta llave es de otro algoritmo que Ed25519.
cli-conformance-no-vkey-id = Rechazado: la identificación de esta llave no corresponde a su nombre y su llave.
cli-conformance-no-unsigned = Rechazado: ninguna llave conocida la firmó.
cli-conformance-no-checkpoint-form = Rechazado: esta nota no es una cabeza firmada.
cli-conformance-no-origin = Rechazado: esta cabeza firmada es de otro registro.
cli-conformance-no-number = Rechazado: un tamaño o un lugar se escribe en dígitos, sin signo ni ceros delante.
cli-conformance-no-hash = Rechazado: un hash tiene 32 bytes.
cli-conformance-no-out-of-range = Rechazado: el árbol no tiene tantos asientos.
cli-conformance-no-from-nothing = Rechazado: desde un árbol vacío no se puede probar nada.
cli-conformance-no-proof = Rechazado: la prueba no lo prueba.
cli-conformance-no-tile-name = Rechazado: entre las losetas hay algo que no lo es.
cli-conformance-no-tile-missing = Rechazado: falta una loseta.
cli-conformance-no-tile-length = Rechazado: una loseta no contiene tanto como dice su dirección.
cli-conformance-no-tile-differs = Rechazado: una loseta contiene otros hashes que lo que está debajo.
cli-conformance-no-tile-beyond = Rechazado: una loseta va más allá de la cabeza firmada.
cli-conformance-no-root = Rechazado: las losetas dan otra raíz que la de la cabeza firmada.
cli-lot = Sortear de una lista con una semilla (RFC 3797), o repetir un sorteo
cli-lot-list = La lista: una tabla con una línea de encabezado, de cuyas filas se sortea, en su orden
cli-lot-size = Cuántas se sortean
cli-lot-seed = La semilla, exactamente como se dio a conocer
cli-lot-too-few = Se quieren sortear { $wanted }, pero en la lista solo hay { $pool }.
cli-lot-too-many = Se quieren sortear { $wanted }; con una semilla se pueden a lo más { $most }.
cli-lot-no-seed = Sin semilla, cualquiera sabe de antemano el resultado. Da la que se dio a conocer.
cli-sheet-empty = { $file }: la tabla está vacía. Su primera línea nombra las columnas.
cli-sheet-encoding = { $file }: no se pueden leer las letras. Guárdala otra vez como CSV en UTF-8.
cli-sheet-too-wide = { $file }, línea { $line }: tiene { $cells } celdas, pero solo { $columns } columnas tienen nombre. ¿Sobra un separador, o faltan comillas en una celda que lleva uno?
cli-sheet-twice = { $file }: dos columnas se llaman «{ $name }». Dale otro nombre a una.
cli-sheet-unclosed = { $file }, línea { $line }: unas comillas se abren y no se cierran.
cli-sheet-too-long = { $file }: son más de un millón de filas.
cli-charter-compare = Decir en qué se distinguen dos archivos de reglas o plantillas, como lo dice cada uno
cli-charter-same = Estas reglas son iguales.
cli-charter-nothing = De eso no dice nada.
