## Lo que dice el propio servidor

server-policy =
    Esta es la promesa de quien cuida la computadora en la que están estas actas.

    Cuidamos las actas de su asamblea y las mostramos a quienes pueden leerlas. Ponemos en orden lo que llega, y no podemos escribir nada en su nombre: cada cosa lleva la firma de quien la hizo.

    No leemos de más, no vendemos nada y no llevamos registro de quién leyó qué. Si algo sale mal, lo decimos abiertamente.

    Toda persona que puede leer las actas puede llevarse una copia entera en cualquier momento. Si dejamos de hacerlo, o si quieren irse, la asamblea sigue en otro lugar con esa copia. No pedimos nada a cambio de la salida.

server-api-ok = Hecho.
server-api-refused = No se aceptó; dice qué regla y qué se puede hacer en su lugar.
server-api-fault = Algo falló aquí. No se hizo nada; se puede volver a intentar.
server-api-overview = La primera página de una asamblea
server-api-asked = Lo que se pide a quien ha entrado
server-api-matters = Lo que se está decidiendo y lo que se decidió
server-api-matter = Un asunto
server-api-agreements = Lo acordado
server-api-agreement = Un acuerdo
server-api-people = Personas y hogares
server-api-person = Una persona
server-api-words = Lo que escribió aquí quien pregunta, para que lo pueda hacer borrar
server-api-requests = Solicitudes de entrada
server-api-invitation = La dirección con la que otras personas pueden pedir entrada
server-api-rules = Las reglas de la asamblea
server-api-minutes = Las actas, como lo que pasó
server-api-entries = Las actas, tal como se firmaron
server-api-begin_draft = Empezar el borrador de una fundación con estas reglas
server-api-draft = El borrador de una fundación
server-api-change_draft = Dar otras reglas a un borrador; las firmas anteriores quedan anuladas
server-api-charters = Las reglas con que se puede empezar
server-api-charters_page = Dos plantillas lado a lado
server-api-scripts = Los scripts que ejecutan las páginas, con sus hashes
server-api-hand_in = Entregar algo firmado y recibir el recibo
server-api-find_act = Dónde está en las actas algo firmado
server-api-page = Página: { $what }
server-api-home = Qué es esto y qué puede leer aquí cualquiera
server-api-policy = Lo que promete quien cuida esta computadora
server-api-help = La guía
server-api-chapter = Un capítulo de la guía
server-api-choose_language = Elegir un idioma
server-api-asset = Una parte de las páginas, siempre la misma en esta dirección
server-api-demo = Tomar el lugar de alguien en una demostración, donde la hay
server-api-found = Las preguntas antes de fundar una asamblea
server-api-answer_questions = Responder las preguntas y empezar un borrador
server-api-change_answers = Responder las preguntas de otro modo; las firmas anteriores quedan anuladas
server-api-join_draft = Unirse a un borrador como quien funda
server-api-take_off_draft = Quitar de un borrador a alguien que funda; lo puede quien funda; las firmas anteriores quedan anuladas
server-api-sign_draft = Firmar un borrador; con la última firma empieza la asamblea
server-api-enter = Usar un enlace para leer, que sirve una vez
server-api-keep_half = Guardar por un rato la mitad de una llave abierta
server-api-open_half = Recuperar la mitad guardada
server-api-drop_half = Olvidar la mitad guardada
server-api-propose = El formulario para proponer
server-api-join = Pedir entrar
server-api-rules_text = Las reglas de la asamblea, como texto simple
server-api-entry = Una entrada de las actas
server-api-copy = Una copia completa de las actas, en un archivo
server-api-verify = Las actas, comprobadas otra vez desde el principio
server-api-live = Lo que cambia, dicho al momento
server-api-challenge = Lo que hay que firmar para entrar a leer
server-api-sign_in = Entrar a leer, firmando el reto
server-api-sign_out = Salir
server-api-link = Hacer un enlace para leer en otro dispositivo
server-api-make_link = Un enlace nuevo para leer, que sirve una vez
server-api-checkpoint = La cabeza firmada de las actas (C2SP checkpoint)
server-api-tile = Un bloque de huellas o de entradas (C2SP tlog-tiles)
server-api-description = Esta descripción

## Negativas del servidor

refusal-node-fault = Algo ha fallado en la computadora que guarda estas actas. No se ha escrito nada.
    .way = Inténtalo de nuevo en un momento. Si sigue así, avisa a quien la cuida.
refusal-node-link_used = Este enlace ya se usó, o pasaron sus diez minutos.
    .way = Haz uno nuevo en el dispositivo con el que firmas.
    .why = Un enlace para leer sirve una sola vez, para que no le sirva a nadie que lo encuentre después.
refusal-node-other_site = Esto se envió desde una página ajena.
    .way = Abre la página aquí y hazlo desde ella.
    .why = De otro modo, una página ajena podría actuar a través de tu navegador.
refusal-node-found_template = Aquí no se conocen esas reglas.
    .way = Elige una de las colecciones de reglas de esta página.
refusal-node-found_name = Una asamblea necesita un nombre de una línea, con 80 caracteres como máximo.
    .way = Escribe uno más corto.
refusal-node-found_purpose = Lo que dice para qué está la asamblea es demasiado largo.
    .way = Usa 2 000 caracteres como máximo. Un texto más largo puede ser su primera propuesta.
refusal-node-found_values = Tiene que haber de 1 a 12 valores compartidos, cada uno en su línea y con 300 caracteres como máximo.
    .way = Escribe menos, o más cortos.
# $key, $found y $allowed son técnicos
refusal-node-draft_many = Aquí se están preparando demasiadas fundaciones.
    .way = Inténtalo más tarde, o en otra computadora: ninguna es especial.
refusal-node-draft_name = Un nombre tiene que ser de una línea y de 1 a 200 caracteres.
    .way = Escribe otro.
