## Lo que dice el propio servidor

server-policy =
    Esta es la promesa de quien cuida la computadora en la que están estas actas.

    Cuidamos las actas de su asamblea y las mostramos a quienes pueden leerlas. Ponemos en orden lo que llega, y no podemos escribir nada en su nombre: cada cosa lleva la firma de quien la hizo.

    No leemos de más, no vendemos nada y no llevamos registro de quién leyó qué. Hacemos una copia cada día, y si algo sale mal lo decimos abiertamente.

    Toda persona que puede leer las actas puede llevarse una copia entera en cualquier momento. Si dejamos de hacerlo, o si quieren irse, la asamblea sigue en otro lugar con esa copia. No pedimos nada a cambio de la salida.

server-api-ok = Hecho.
server-api-refused = No se ha aceptado; dice qué regla y qué se puede hacer en su lugar.
server-api-fault = Algo ha fallado aquí. No se ha hecho nada; se puede volver a intentar.
server-api-overview = La primera página de una asamblea
server-api-asked = Lo que se pide a quien ha entrado
server-api-matters = Lo que se está decidiendo y lo que se decidió
server-api-matter = Un asunto
server-api-agreements = Lo acordado
server-api-agreement = Un acuerdo
server-api-people = Personas y hogares
server-api-person = Una persona
server-api-requests = Solicitudes de entrada
server-api-rules = Las reglas de la asamblea
server-api-minutes = Las actas, como lo que pasó
server-api-entries = Las actas, tal como se firmaron
server-api-hand_in = Entregar algo firmado y recibir el recibo
server-api-find_act = Dónde está en las actas algo firmado

## Negativas del servidor

refusal-node-bad_request = No se ha podido leer lo que llegó.
    .way = Vuelve a cargar la página e inténtalo otra vez. Lo que escribiste se conserva en este dispositivo.
refusal-node-clock_behind = El reloj de la computadora que guarda estas actas está mal.
    .way = Espera un poco. Si sigue así, avisa a quien la cuida.
refusal-node-fault = Algo ha fallado en la computadora que guarda estas actas. No se ha escrito nada.
    .way = Inténtalo de nuevo en un momento. Si sigue así, avisa a quien la cuida.
refusal-node-link_used = Este enlace ya se usó, o pasaron sus diez minutos.
    .way = Haz uno nuevo en el dispositivo con el que firmas.
    .why = Un enlace para leer sirve una sola vez, para que no le sirva a nadie que lo encuentre después.
refusal-node-other_site = Esto se envió desde una página ajena.
    .way = Abre la página aquí y hazlo desde ella.
    .why = De otro modo, una página ajena podría actuar a través de tu navegador.
refusal-node-stray = Llegó algo que no pertenece a lo que se firmó.
    .way = Vuelve a cargar la página y firma otra vez.
refusal-node-text = Lo escrito contiene signos que no se pueden firmar, por ejemplo invisibles.
    .way = Escríbelo otra vez sin ellos.
refusal-node-found_template = Aquí no se conocen esas reglas.
    .way = Elige una de las colecciones de reglas de esta página.
refusal-node-found_name = Una asamblea necesita un nombre de una línea, con 80 caracteres como máximo.
    .way = Escribe uno más corto.
refusal-node-found_purpose = Lo que dice para qué está la asamblea es demasiado largo.
    .way = Usa 2 000 caracteres como máximo. Un texto más largo puede ser su primera propuesta.
refusal-node-found_values = Tiene que haber de 1 a 12 valores compartidos, cada uno en su línea y con 300 caracteres como máximo.
    .way = Escribe menos, o más cortos.
# $key, $found y $allowed son técnicos
refusal-node-draft_charter = Una de estas reglas está fuera de sus límites: { $key } es { $found }; { $allowed }.
    .way = Cámbiala e inténtalo otra vez.
refusal-node-draft_full = Ya hay tantas personas como caben en una fundación.
    .way = Funden la asamblea con ellas; las demás pueden pedir entrar enseguida.
refusal-node-draft_household = Ese hogar ya no está en este borrador.
    .way = Vuelve a cargar la página y elige uno.
refusal-node-draft_key = Esta llave no se puede usar.
    .way = Abre la página en otro navegador y súmate desde ahí.
refusal-node-draft_many = Aquí se están preparando demasiadas fundaciones.
    .way = Inténtalo más tarde, o en otra computadora: ninguna es especial.
refusal-node-draft_name = Un nombre tiene que ser de una línea y de 1 a 200 caracteres.
    .way = Escribe otro.
refusal-node-draft_not_a_founder = Este dispositivo no está entre quienes fundan.
    .way = Súmate primero al borrador.
refusal-node-draft_signature = Esta firma no es para el borrador tal como está ahora.
    .way = Carga la página, léelo otra vez y firma de nuevo.
    .why = Quien firma tiene que haber visto exactamente lo que se funda. Cualquier cambio anula las firmas anteriores.
