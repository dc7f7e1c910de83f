# Por qué algo no es posible. refusal-TIPO-CÓDIGO dice qué no se puede y por qué; .way dice qué se
# puede hacer en su lugar, .why dice por qué existe la regla. Las variables tienen los nombres que les
# dan las reglas; los momentos se dan como los dice common-instant, para que queden después de «hasta».

# $rule: su número en el libro de reglas, como R57
refusal-rule = Regla { $rule }

## Comunes a muchos actos

refusal-common-not_founded = Esta asamblea todavía no está fundada.
    .way = Espera a que firmen todas las personas que la fundan. Después inténtalo otra vez.
    .why = Nada se puede decidir antes de que la gente se haya dado sus reglas en común.
refusal-common-one_signer = Esto lo puede firmar una sola persona.
    .way = Fírmalo por tu cuenta. Cada quien puede firmar lo mismo por su lado.
    .why = Cada persona habla por sí misma, y nadie habla por otra.
refusal-common-no_such_matter = No hay tal asunto en estas actas.
    .way = Abre la lista de lo que se está decidiendo y escógelo ahí. Si seguiste un enlace, quizá es de otra asamblea.
    .why = Todas las personas deben poder ver de qué se habla.
refusal-common-matter_ended = Este asunto ya terminó.
    .way = Mira cómo terminó. Si quedó como acuerdo, puedes pedir decidirlo otra vez. Si no, puedes hacer una propuesta nueva.
    .why = Lo decidido no debe cambiar después sin que alguien lo note.
# $phase: open, talks, rewrite, voting o ended
refusal-common-wrong_phase = { $phase ->
    [open] Esto no se puede mientras la gente está diciendo su posición.
    [talks] Esto no se puede durante las pláticas sobre un bloqueo.
    [rewrite] Esto no se puede mientras la propuesta se está reescribiendo.
    [voting] Esto ya no se puede: empezó la votación.
   *[ended] Esto ya no se puede: el asunto terminó.
 }
    .way = { $phase ->
    [open] Di tu posición, haz una pregunta o plantea una preocupación.
    [talks] Puedes sugerir otras palabras, plantear una preocupación o cambiar tu posición, pero no a un bloqueo.
    [rewrite] Sugiere otras palabras, o espera el texto nuevo y di tu posición sobre él.
    [voting] Puedes votar, hacer preguntas y contestarlas.
   *[ended] Mira cómo terminó. Puedes hacer una propuesta nueva.
 }
    .why = Cada cosa tiene su tiempo, para que a nadie le caiga de sorpresa un paso que no pudo preparar.
refusal-common-not_entitled = Todavía no eras integrante cuando se abrió este asunto, así que no tienes posición en él.
    .way = Puedes preguntar, plantear preocupaciones y sugerir palabras. Tienes voz en todo lo que se abra de ahora en adelante.
    .why = Nadie puede traer gente nueva a la mitad para inclinar una decisión.
refusal-common-other_version = El texto cambió desde que lo leíste. Lo que firmaste era sobre el texto anterior.
    .way = Vuelve a cargar la página, lee el texto nuevo y di tu posición sobre él.
    .why = A nadie se le cuenta por palabras que no leyó.
refusal-common-not_proposer = Eso solo lo puede hacer quien lo propuso.
    .way = Sugiere otras palabras, plantea una preocupación o haz tu propia propuesta.
    .why = Nadie cambia ni retira lo que dijo otra persona.
refusal-common-about_admission = Esto no se puede donde decidimos sobre alguien que pide entrar.
    .way = Di tu posición, haz una pregunta o plantea una preocupación.
    .why = Una solicitud de entrar trata de una persona. No tiene texto que cambiar ni trabajo que repartir.
refusal-common-no_such_request = No hay tal solicitud de entrar.
    .way = Abre la lista de quienes piden entrar y escoge ahí.
    .why = Todas las personas deben poder ver de quién se habla.
refusal-common-request_closed = Esta solicitud ya no recibe esto: está ante la asamblea, o ya tuvo respuesta, se retiró o venció.
    .way = Si la asamblea está decidiendo sobre ella, di ahí tu posición. Si venció, la persona puede pedirlo otra vez.
    .why = Una solicitud se contesta una vez y en un solo lugar.
refusal-common-no_households = En esta asamblea cada persona cuenta por sí misma. No hay hogares ni equipos.
    .way = No necesitas hacer nada. Ya cuentas.
    .why = Todas las personas se cuentan de la misma manera, como dicen nuestras reglas.
refusal-common-no_such_household = No hay tal hogar o equipo, o ya nadie forma parte de él.
    .way = Escoge uno de la lista, o forma uno tuyo.
    .why = Un hogar o equipo existe mientras alguien forme parte de él.
refusal-common-no_such_agreement = No hay tal acuerdo vigente.
    .way = Mira la lista de acuerdos. Uno que venció se puede renovar con una propuesta. Uno que fue reemplazado sigue en el más nuevo.
    .why = Solo lo que vale ahora se puede trabajar, cambiar o abrir otra vez.
# $until: un momento
refusal-common-same_text = El mismo texto se decidió hace poco. No puede volver hasta { $until }.
    .way = Cambia el texto para que responda a lo que se dijo en contra. Si es un acuerdo vigente, puedes pedir decidirlo otra vez o proponer renovarlo.
    .why = Nadie debe lograr lo que quiere cansando a las demás personas.
refusal-common-text_under_decision = El mismo texto ya se está decidiendo.
    .way = Participa ahí. Si quieres otra cosa, cambia el texto.
    .why = Un texto se decide en un solo lugar, para que no se acuerde aquí y se rechace allá.
refusal-common-no_such_block = Este bloqueo ya no está. Se cambió, se repitió o se retiró.
    .way = Vuelve a cargar la página y mira los bloqueos que hay ahora.
    .why = Se opina sobre el bloqueo que alguien tiene ahora, con la razón que tiene ahora.
refusal-common-done_already = Ya hiciste esto. Cuenta una vez.
    .way = No necesitas hacer nada más.
    .why = Cada persona cuenta una vez.
refusal-common-erased_words = Esto usa palabras que en esta asamblea se borraron.
    .way = Escríbelo de nuevo. Lo que escribas lleva su propio sello.
    .why = Lo que alguien hizo borrar no debe volver porque se firme otra vez.

## Fundación

refusal-found_assembly-founded_already = Estas actas ya empiezan con una fundación.
    .way = Funda otra asamblea con sus propias actas, o pide entrar a esta.
    .why = Una asamblea se funda una vez. Después, solo la asamblea se cambia a sí misma.
# $key: se da como la etiqueta de esa regla, charter-RUTA; $found: lo que dice;
# $allowed: se da como su atributo .bounds, charter-RUTA.bounds
refusal-found_assembly-charter = Una de las reglas no es posible. { $key }: dice { $found }, pero debe ser { $allowed }.
    .way = Cambien esa regla en el borrador. Después todas las personas firman el borrador nuevo.
    .why = Toda asamblea necesita reglas con las que nadie quede fuera y todo llegue a un final.
refusal-found_assembly-founders_unsorted = La lista de quienes fundan no cuadra: alguien está dos veces, está en desorden, o son más de cincuenta.
    .way = Hagan otra vez la fundación desde el borrador. Los grupos más grandes fundan con una parte, y las demás personas entran enseguida.
    .why = Cada persona cuenta una vez, y la lista se puede revisar en común.
refusal-found_assembly-bad_key = Una de las llaves es de un tipo que no es seguro.
    .way = La persona de esa llave se suma otra vez al borrador, para que su dispositivo haga una llave nueva.
    .why = Con una llave así, alguien más podría firmar en su nombre.
# $have, $need: números
refusal-found_assembly-too_few_founders = { $have ->
    [one] Solo hay una persona que funda. Estas reglas piden { $need }.
   *[other] Solo hay { $have } personas que fundan. Estas reglas piden { $need }.
 }
    .way = Inviten a más personas al borrador, o bajen el número en el borrador. Lo mínimo son tres.
    .why = Una o dos personas solas no son una asamblea.
# $have, $need: números
refusal-found_assembly-too_few_units = { $have ->
    [one] Quienes fundan vienen de un solo hogar o equipo. Estas reglas piden { $need }.
   *[other] Quienes fundan vienen de solo { $have } hogares o equipos. Estas reglas piden { $need }.
 }
    .way = Inviten a gente de otro hogar o equipo, o bajen el número en el borrador. Lo mínimo son dos.
    .why = Una asamblea no debe empezar como cosa de un solo hogar.
refusal-found_assembly-households = Los hogares no cuadran: uno no tiene a nadie que funde, o alguien tiene uno que no está en la lista.
    .way = Revisen el borrador. Cada hogar necesita a alguien que funde. Si cada persona cuenta por sí misma, la lista queda vacía.
    .why = Todas las personas deben poder ver quién cuenta dónde.
refusal-found_assembly-scribe_is_founder = La computadora que escribe las actas tiene la misma llave que una de las personas que fundan.
    .way = Que la computadora haga una llave propia, y la persona otra en su dispositivo.
    .why = Quien pone en orden las actas no debe poder hablar en ellas con la misma llave.

## Membresía

refusal-ask_to_join-bad_key = Tu llave es de un tipo que no es seguro.
    .way = Deja que tu dispositivo haga una llave nueva y pide entrar otra vez. Si falla, prueba con otro navegador.
    .why = Con una llave así, alguien más podría firmar en tu nombre.
# $most: un número
refusal-ask_to_join-too_many_waiting = Hay { $most } solicitudes en espera de respuesta, y ahora no se reciben más.
    .way = Pide entrar otra vez en unos días. Habla con alguien de la asamblea a quien conozcas.
    .why = Un montón de solicitudes no debe tapar las que son de verdad.
refusal-erase_words-nothing_named = No se escogió nada.
    .way = Marca lo que escribiste y quieres borrar.
    .why = Nada se borra que no se haya nombrado.
# $most: un número
refusal-erase_words-too_many = Es más de lo que se puede borrar de una vez. Como mucho { $most } a la vez.
    .way = Toma ahora una parte y después las demás.
    .why = Lo que se firma de una vez tiene que caber en un asiento de las actas.
refusal-erase_words-not_in_order = La lista no cuadra: está en otro orden, o algo está dos veces.
    .way = Carga otra vez la página y escoge de nuevo.
    .why = Para las mismas palabras hay una sola lista, para que todo el mundo la pueda comprobar.
refusal-erase_words-never_written = Nadie escribió tales palabras en esta asamblea.
    .way = Mira la lista de lo que escribiste aquí, y escoge de ella.
    .why = Junto a las actas solo se puede borrar aquello de lo que hablan.
refusal-erase_words-not_yours = Estas palabras las escribió otra persona.
    .way = Pídeselo a quien las escribió. Solo esa persona las puede hacer borrar.
    .why = Nadie decide sobre las palabras de otra persona, y nadie puede hacer callar a nadie.
refusal-erase_words-erased_already = Estas palabras ya se borraron.
    .way = No necesitas hacer nada más. Pueden quedar copias que otras personas se llevaron antes; pregúntales.
    .why = Lo que ya no está no se puede ir otra vez.
refusal-form_household-alone_already = Ahí ya estás por tu lado.
    .way = No necesitas formar otro. Otras personas pueden pedir unirse al tuyo.
    .why = Una sola persona no puede volverse dos hogares.
refusal-join_household-own_household = Ya formas parte de él.
    .way = No necesitas hacer nada. Para cambiarte, escoge otro.
    .why = Cada persona forma parte de un hogar o equipo.
refusal-leave_household-alone_already = Ya cuentas por tu lado: nadie más forma parte del tuyo.
    .way = No necesitas hacer nada. Puedes pedir formar parte de otro.
    .why = Una sola persona no puede volverse dos hogares.
# $until: un momento
refusal-vouch_for-household_too_new = Entraste hace poco, o tu hogar o equipo es nuevo. No puedes responder por nadie hasta { $until }.
    .way = Responde después de eso. Mientras tanto, pide a otras personas que la conocen que respondan por ella.
    .why = Partir un hogar, o traer a alguien, no debe hacer de una voz dos.
refusal-welcome_to_household-not_asked = Esta persona no ha pedido formar parte de tu hogar o equipo, o ya pidió otra cosa.
    .way = Platíquenlo. Primero lo pide, y luego puedes recibirla.
    .why = A nadie se le cambia de lugar sin que lo pida.

## Proponer

# $most: un número
refusal-open_proposal-too_many_open = Tienes { $most } propuestas en decisión. Una persona no puede tener más al mismo tiempo.
    .way = Espera a que termine una, retira una, o pide a otra persona que haga esta propuesta.
    .why = El tiempo de la gente es poco, y a cada quien le debe tocar su turno.
# $most: un número de días
refusal-open_proposal-review_too_late = Volvemos a ver cada acuerdo a más tardar después de { $most } días, y lo más pronto después de un día.
    .way = Escoge un día más cercano. Cuando llegue, cualquiera puede proponer renovar el acuerdo.
    .why = Ningún acuerdo debe seguir solo porque la gente lo olvidó.
refusal-open_proposal-less_serious = El acuerdo del que trata se decidió como algo más serio.
    .way = Escoge al menos el mismo tipo que tiene ese acuerdo.
    .why = Lo que se decidió con mucho tiempo no se debe deshacer con poco.
refusal-amend_proposal-nothing_changed = Este es el texto que ya está.
    .way = Cambia el texto, o déjalo como está.
    .why = Un texto nuevo hace que se caigan las posiciones de la gente. Tiene que haber una razón.
refusal-amend_proposal-not_that_suggestion = Este no es el texto de la sugerencia que dices tomar.
    .way = Toma la sugerencia palabra por palabra, o pon tu propio texto sin nombrarla.
    .why = A nadie se le nombra por palabras que no escribió.
refusal-suggest_wording-nothing_changed = Este es el texto que ya está.
    .way = Cambia las palabras que quisieras distintas. Si estás de acuerdo con el texto, dilo.
    .why = Solo ayuda una sugerencia que sea distinta.
# $most: un número
refusal-suggest_wording-too_many = Aquí ya hay { $most } sugerencias. No se reciben más.
    .way = Plantea una preocupación, o habla con quien lo propuso.
    .why = Nadie podría leer más.
# $most: un número
refusal-ask_question-too_many = Sobre esto ya se dijeron { $most } cosas. No se reciben más.
    .way = Júntense a platicar. Quien lo propuso puede retirarlo, y alguien puede proponerlo de nuevo.
    .why = Un montón de palabras no debe tapar el asunto.
# $most: un número
refusal-raise_concern-too_many = Sobre esto ya se dijeron { $most } cosas. No se reciben más.
    .way = Di tu posición y da tu preocupación como razón.
    .why = Un montón de palabras no debe tapar el asunto.
refusal-raise_concern-vote_has_begun = Ya empezó la votación. Las preocupaciones van antes.
    .way = Puedes hacer preguntas y votar. Si votas no, puedes escribir cómo lo ves.
    .why = Cada preocupación se debe contestar antes de votar, y eso lleva tiempo.
refusal-give_answer-nothing_to_answer = Aquí no hay nada que contestar: no hay tal pregunta, ni tal preocupación, ni tal bloqueo.
    .way = Vuelve a cargar la página. Si un bloqueo se repitió, contesta el nuevo.
    .why = Una respuesta va al lado de lo que contesta.
# $most: un número
refusal-give_answer-too_many = Sobre esto ya se dijeron { $most } cosas. No se reciben más.
    .way = Júntense a platicar. Quien planteó una preocupación puede decir que está resuelta.
    .why = Un montón de palabras no debe tapar el asunto.
refusal-settle_concern-not_yours = Esta preocupación no la planteaste tú.
    .way = Puedes contestarla. Quien la planteó dice si está resuelta.
    .why = Nadie más puede decir que una preocupación está resuelta.
refusal-take_position-reason_missing = Una reserva, hacerse a un lado y un bloqueo necesitan una razón.
    .way = Escribe una o dos frases de por qué. Si no quieres decir por qué, puedes abstenerte.
    .why = Las demás personas solo pueden contestar lo que saben.
refusal-take_position-grounds_without_block = Solo un bloqueo nombra un valor compartido o un daño.
    .way = Quita eso, o escoge bloquear.
    .why = Nombrar un daño es palabra fuerte. Se guarda para decir alto.
# $have: un número
refusal-take_position-no_such_value = { $have ->
    [one] Nuestras reglas nombran un solo valor compartido. No es este.
   *[other] Nuestras reglas nombran { $have } valores compartidos. Este no está entre ellos.
 }
    .way = Escoge uno de la lista, o nombra un tipo de daño.
    .why = Un bloqueo se apoya en lo que ya acordamos, y se puede consultar.
refusal-take_position-too_late_to_block = Ya es tarde para un bloqueo nuevo.
    .way = Puedes hacerte a un lado o tener una reserva, y escribir cómo lo ves. Después puedes pedir decidirlo otra vez.
    .why = Un bloqueo debe llegar cuando todavía hay tiempo de escucharlo y contestarlo.
refusal-judge_block-own_block = No puedes opinar si tu propio bloqueo es fundado.
    .way = Explícalo y contesta las preguntas. Las demás personas dicen si es fundado.
    .why = Si un bloqueo es fundado lo encuentran las demás personas.
refusal-judge_urgency-urgent_already = Dos tercios ya dijeron que esto es urgente.
    .way = Di tu posición. Ahora hay menos tiempo.
    .why = Una vez que se acortó el tiempo, la gente debe poder contar con él.
refusal-attend_talks-not_a_party = En estas pláticas se reúnen solo quien lo propuso y quienes lo bloquean.
    .way = Puedes contestar preocupaciones y sugerir palabras. Las dos cosas ayudan a las pláticas.
    .why = Quienes no están de acuerdo se deben una conversación, sin público.
# $running: un número
refusal-attend_talks-other_step = Ahora va la reunión { $running }.
    .way = Vuelve a cargar la página y di que viniste a esta.
    .why = Cada reunión cuenta por sí misma.
refusal-offer_to_do-stands_aside = Te hiciste a un lado en esto, así que no te toca trabajo en ello.
    .way = Déjalo a quienes estuvieron de acuerdo. Si de todos modos quieres ayudar, díselo.
    .why = A quien se hace a un lado no le toca trabajo en ello. Para eso es hacerse a un lado.
refusal-step_back-not_a_doer = No habías dicho que harías esto.
    .way = No necesitas hacer nada.
    .why = El trabajo les toca solo a quienes dijeron que sí.
# $until: un momento
refusal-write_minority-too_late = Esto se podía escribir hasta { $until }.
    .way = Puedes pedir decidir otra vez el acuerdo y dar tu mirada como razón.
    .why = Quien lee un acuerdo debe poder confiar, en algún momento, en que ya lo leyó todo.
refusal-write_minority-not_a_minority = No tuviste una reserva, ni te hiciste a un lado, ni bloqueaste, ni votaste no.
    .way = Toma una de estas posiciones mientras haya tiempo, o plantea una preocupación.
    .why = Estos textos son la voz de quienes lo vieron de otra manera y así se contaron.
refusal-ask_to_reopen-under_decision = Este acuerdo ya se está decidiendo otra vez.
    .way = Participa ahí.
    .why = Un acuerdo se decide en un solo lugar.
# $until
refusal-ask_to_reopen-reopened_lately = Este acuerdo se decidió otra vez hace poco. Nadie puede pedirlo hasta { $until }.
    .way = Propón un cambio con un texto tuyo, o pídelo después de ese día.
    .why = Nadie debe lograr lo que quiere cansando a las demás personas.

## Antes de preguntar a las reglas

refusal-porch-bytes = Lo que llegó no se pudo leer.
    .way = Vuelve a cargar la página e inténtalo otra vez. Lo que escribiste se conserva.
    .why = Todas las personas deben poder leer las actas exactamente igual.
refusal-porch-order = Este asiento no sigue al último.
    .way = Vuelve a cargar la página. Si estás revisando una copia de las actas, pide la suya a otra persona y compárenlas.
    .why = Las actas tienen un solo orden, y en ellas el tiempo nunca va hacia atrás.
refusal-porch-edition = Esto se firmó con otras reglas de las actas que las de aquí.
    .way = Vuelve a cargar la página y firma otra vez. Si vuelve a pasar, esta computadora necesita una versión más nueva.
    .why = Lo que significa una firma debe quedar claro para siempre.
refusal-porch-book = Esto se firmó para otra asamblea.
    .way = Ve a la página de esa asamblea y firma ahí.
    .why = Lo que dices en una asamblea no se puede usar en otra.
refusal-porch-claim = El reloj de tu dispositivo está muy desfasado, o esto se firmó hace más de treinta días.
    .way = Ajusta el reloj de tu dispositivo y firma otra vez.
    .why = Las firmas viejas no deben aparecer cuando ya nadie las espera.
refusal-porch-overtaken = Algo que firmaste después de esto ya está en las actas.
    .why = Lo que dices va en el orden en que lo dijiste, para que nadie ponga una palabra tuya más vieja después de una más nueva.
    .way = Mira cómo están las cosas ahora y firma otra vez si aún lo quieres.
refusal-porch-replay = Esto ya se firmó y ya está asentado.
    .way = Búscalo en las actas: ahí está. Para decirlo de nuevo, fírmalo de nuevo.
    .why = Nadie puede usar tu firma por segunda vez.
refusal-porch-seen = Lo último que tu dispositivo vio de estas actas no cuadra con lo que dicen ahora.
    .way = Guarda tus recibos y avisa enseguida a otras personas de la asamblea. Pregúntales qué muestran sus dispositivos.
    .why = Así sale a la luz si alguien muestra actas distintas a distintas personas.
refusal-porch-speaker = Esta llave no puede hablar aquí ahora.
    .way = Si formas parte de la asamblea, usa el dispositivo con el que entraste. Si no, pide entrar.
    .why = En las actas hablan solo integrantes, con su propia llave.
# $signed, $founders: números
refusal-porch-not_all_signed = { $signed ->
    [one] Solo firmó una de las { $founders } personas que fundan.
   *[other] Solo firmaron { $signed } de las { $founders } personas que fundan.
 }
    .way = Esperen a las demás, o quiten del borrador a quienes ya no quieran. Después firman todas las personas otra vez.
    .why = Nadie queda como parte de la fundación sin su propia firma.
refusal-porch-signature = La firma no cuadra con lo que se firmó.
    .way = Vuelve a cargar la página y firma otra vez. Si vuelve a pasar, prueba con otro navegador.
    .why = Sin una firma que cuadre, cualquiera podría hablar en tu nombre.
refusal-porch-rule = Nuestras reglas no permiten esto ahora.
    .way = Mira la razón que viene con esto.
    .why = Quien lee las actas puede revisar cada paso con nuestras reglas.

## De la computadora que guarda las actas

refusal-node-text_missing = El texto no llegó, solo su firma.
    .way = Vuelve a cargar la página e inténtalo otra vez. Lo que escribiste se conserva.
    .why = Lo que se decide tiene que poder leerse en común.
refusal-node-word_missing = Tus palabras no llegaron, solo su firma.
    .way = Vuelve a cargar la página e inténtalo otra vez. Lo que escribiste se conserva.
    .why = Lo que entra en las actas debe poder leerse desde el principio.
refusal-node-too_large = Esto es demasiado largo.
    .way = Dilo con menos palabras, o en dos partes.
    .why = Todas las personas deben poder leerlo, también en un teléfono chico.
refusal-node-too_many_requests = De tu lado llegó demasiado en poco tiempo.
    .way = Espera un minuto e inténtalo otra vez. Lo que escribiste se conserva.
    .why = Nadie debe poder dejar fuera a las demás personas a fuerza de insistir.
refusal-node-disk_full = A esta computadora ya no le queda espacio. No se asentó nada.
    .way = Avisa a quien la cuida. Lo que firmaste se queda en tu dispositivo y se puede enviar después.
    .why = Nada cuenta como asentado antes de estar bien guardado.
refusal-node-halted = Esta computadora encontró una falla y no recibe nada nuevo hasta que alguien la revise. Todavía puedes leer.
    .way = Avisa a quien la cuida. Lo que firmaste se queda en tu dispositivo y se puede enviar después.
    .why = Es mejor detenerse que escribir actas en las que nadie pueda confiar.
refusal-node-no_such_book = Aquí no hay tales actas.
    .way = Revisa el enlace. Puede ser de otra computadora, o quizá tienes que entrar primero.
    .why = Lo que no se puede ver contesta exactamente igual que lo que no existe.
refusal-node-read_only_copy = Esta es una copia para leer. Aquí no se puede asentar nada.
    .way = Ve a la computadora que escribe estas actas. El enlace está en esta página.
    .why = Las actas se ponen en orden en un solo lugar, para que haya un solo orden.
refusal-node-not_signed_in = Para ver esto tienes que mostrar que formas parte de la asamblea.
    .way = Usa el dispositivo con el que entraste, y permite que esta página use su programa. Si no tienes dispositivo, pide a alguien de la asamblea un enlace para leer.
    .why = La asamblea decidió quién puede leer sus actas.
refusal-node-not_found = Aquí no hay nada.
    .way = Revisa el enlace, o ve a la primera página.
    .why = Lo que no se puede ver contesta exactamente igual que lo que no existe.
refusal-node-stray = Con esto llegó algo que no se firmó.
    .way = Vuelve a cargar la página e inténtalo otra vez. Lo que escribiste se conserva.
    .why = Junto a las actas solo se guarda lo que alguien firmó.
refusal-node-text = Este texto tiene caracteres que no se pueden firmar.
    .way = Quita lo que copiaste de otro lado y escríbelo a mano.
    .why = Lo que la gente firma debe verse igual en cada pantalla.
refusal-node-clock_behind = El reloj de esta computadora está atrasado. No recibe nada nuevo hasta que se ajuste.
    .way = Avisa a quien la cuida. Lo que firmaste se queda en tu dispositivo y se puede enviar después.
    .why = En las actas el tiempo nunca va hacia atrás.
refusal-node-bad_request = Lo que llegó no tenía la forma que se esperaba.
    .way = Vuelve a cargar la página e inténtalo otra vez. Lo que escribiste se conserva.
    .why = Cuando la gente firma, no se adivina nada.

## Borradores de una fundación

# $key: se da como la etiqueta de esa regla, charter-RUTA; $found: lo que dice;
# $allowed: se da como su atributo .bounds, charter-RUTA.bounds
refusal-node-draft_charter = Una de las reglas no es posible. { $key }: dice { $found }, pero debe ser { $allowed }.
    .way = Cambia esa regla y guarda otra vez el borrador.
    .why = Toda asamblea necesita reglas con las que nadie quede fuera y todo llegue a un final.
refusal-node-draft_key = Esta llave no se puede usar en una fundación.
    .way = Abre el enlace del borrador en otro dispositivo, o en otro navegador, y súmate ahí.
    .why = Con una llave así, alguien más podría firmar en tu nombre.
refusal-node-draft_full = Este borrador ya tiene tantas personas como caben en una fundación.
    .way = Funden con quienes están. Las demás personas piden entrar enseguida.
    .why = La lista completa debe poder revisarse en común.
refusal-node-draft_household = En este borrador no hay tal hogar o equipo.
    .way = Vuelve a cargar la página y escoge uno de la lista, o nombra uno nuevo.
    .why = Todas las personas deben poder ver quién cuenta dónde.
refusal-node-draft_not_a_founder = Este dispositivo no está entre quienes fundan en este borrador.
    .way = Súmate primero al borrador con este dispositivo, o usa aquel con el que te sumaste.
    .why = Nadie firma por otra persona.
refusal-node-draft_gone = Esta persona ya no está entre quienes fundan en este borrador.
    .way = Vuelve a cargar la página y mira quiénes están.
    .why = Todas las personas deben poder ver quién funda.
refusal-node-draft_statement = Esto no se firmó con la llave que nombra, o es de otro borrador.
    .way = Vuelve a cargar la página del borrador e inténtalo otra vez.
    .why = Nadie se suma ni quita a nadie en nombre de otra persona.
refusal-node-draft_clock = El reloj de tu dispositivo está mal por más de diez minutos.
    .way = Pon en hora el reloj de tu dispositivo e inténtalo otra vez.
    .why = Lo que alguien firmó hace tiempo no se debe poder usar de nuevo.
refusal-node-draft_signature = Esta firma no es para el borrador como está ahora. Alguien lo cambió.
    .way = Vuelve a cargar la página, lee las reglas y firma otra vez.
    .why = Nadie firma reglas que no leyó.
