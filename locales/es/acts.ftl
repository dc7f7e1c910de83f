# Los actos, por su tipo (K):
#   act-K                    su nombre, como en un botón
#   act-K-help               para qué sirve; traduce el primer párrafo del archivo del acto
#   act-K-says               la frase antes de firmar; el programa llena lo que está entre llaves
#   act-K-says-RUTA-VALOR    lo mismo para una opción o un botón, en lugar de la frase general
#   act-K-done               la frase en las actas; sus variables están en el comentario anterior
#   act-K-field-RUTA         la etiqueta de un campo, con .hint
#   act-K-choice-RUTA-VALOR  la etiqueta de una opción, con .hint
# Las variables de personas y hogares son nombres; $matter y $agreement cómo se llaman, como la
# primera línea del texto. Un asunto sobre una entrada se llama por lo que significa estar de acuerdo:
# common-matter-admit y common-matter-refuse. En la frase antes de firmar, {request} y {person} muestran
# un nombre; {to} y {block}, lo que dicen common-question-of, common-concern-of y common-block-of. Las
# variables por las que se escoge ($position, $vote, $how, $principled, $urgent) se dan como están en
# el acto.

## Fundación

act-found_assembly = Fundar la asamblea
act-found_assembly-help = Funden una asamblea en común. Todas las personas que la fundan firman la misma declaración: quiénes son, sus hogares y sus reglas. Desde ese momento nadie tiene un derecho que las demás personas no tengan.
act-found_assembly-says = Junto con las demás personas que fundan, fundo {"{"}charter.name{"}"}. Leí estas reglas y me las doy.
# $assembly, $count
act-found_assembly-done = { $count } personas fundaron { $assembly } y se dieron estas reglas.
act-found_assembly-field-charter = Nuestras reglas
    .hint = Puedes leerlas como texto sencillo antes de firmar.
act-found_assembly-field-founders = Quiénes fundan
    .hint = Cada persona que funda firma en su propio dispositivo.
act-found_assembly-field-households = Hogares o equipos
act-found_assembly-field-policy = La promesa de quien cuida la computadora
    .hint = Qué hace con sus actas, y cómo pueden llevárselas a otro lado.
act-found_assembly-field-scribe = La llave de la computadora que escribe las actas
    .hint = Pone en orden lo que ustedes firman. No puede firmar por ustedes.

## Membresía

act-ask_to_join = Pedir entrar
act-ask_to_join-help = Pide entrar a la asamblea, con una llave tuya. Integrantes de varios hogares responden por ti; después todas las personas tienen tiempo de decir si algo está en contra. Nadie puede rechazarte por su cuenta.
act-ask_to_join-says = Pido entrar a esta asamblea. Llámenme {"{"}name{"}"}.
act-ask_to_join-says-household = Pido entrar a esta asamblea y formar parte de {"{"}household{"}"}. Llámenme {"{"}name{"}"}.
# $who
act-ask_to_join-done = { $who } pidió entrar.
act-ask_to_join-field-household = Hogar o equipo
    .hint = Solo si vives o trabajas con integrantes de la asamblea. Alguien de ahí tiene que responder por ti.
act-ask_to_join-field-name = Tu nombre aquí
    .hint = Cualquier nombre con el que te conozcan. Nadie te pide papeles.

act-withdraw_request = Retirar la solicitud
act-withdraw_request-help = Retira tu solicitud de entrar, mientras no tenga respuesta.
act-withdraw_request-says = Retiro mi solicitud de entrar.
# $who
act-withdraw_request-done = { $who } retiró su solicitud de entrar.
act-withdraw_request-field-request = La solicitud

act-vouch_for = Responder por esta persona
act-vouch_for-help = Responde por alguien que pide entrar. Hazlo solo por gente que conoces: tu hogar responde con tu palabra, y las demás personas confían en ella.
act-vouch_for-says = Respondo por {"{"}request{"}"}. Conozco a esta persona, y pueden confiar en mi palabra.
# $who, $whom
act-vouch_for-done = { $who } respondió por { $whom }.
act-vouch_for-field-request = La persona que pide entrar

act-object_to_admission = Objetar
act-object_to_admission-help = Di que algo está en contra de que alguien entre, y qué es. Entonces la asamblea decide en común; mientras no acuerde rechazar, nadie queda rechazado.
act-object_to_admission-says = Objeto la entrada de {"{"}request{"}"} y digo por qué, para que lo decidamos en común.
# $who, $whom
act-object_to_admission-done = { $who } objetó la entrada de { $whom }.
act-object_to_admission-field-reason = Qué está en contra
    .hint = Lo puede leer toda la gente que lee aquí, también la persona de quien escribes.
act-object_to_admission-field-request = La persona que pide entrar

act-form_household = Formar un hogar o equipo
act-form_household-help = Forma tu propio hogar, o un equipo, y deja aquel en el que estás. Después otras personas pueden pedir unirse.
act-form_household-says = Formo {"{"}name{"}"} y dejo el lugar donde estoy ahora.
# $who, $household
act-form_household-done = { $who } formó { $household }.
act-form_household-field-name = Su nombre

act-join_household = Pedir cambiarme ahí
act-join_household-help = Pide formar parte de otro hogar. Te cambias cuando alguien que vive ahí te recibe.
act-join_household-says = Pido formar parte de {"{"}household{"}"}.
# $who, $household
act-join_household-done = { $who } pidió formar parte de { $household }.
act-join_household-field-household = Hogar o equipo

act-welcome_to_household = Recibir
act-welcome_to_household-help = Recibe a alguien que pidió formar parte de tu hogar. Se cambia en ese momento.
act-welcome_to_household-says = Recibo a {"{"}person{"}"} en el lugar donde estoy.
# $who, $whom, $household
act-welcome_to_household-done = { $who } recibió a { $whom } en { $household }.
act-welcome_to_household-field-person = Quién lo pidió

act-leave_household = Dejar tu hogar o equipo
act-leave_household-help = Deja tu hogar y cuenta por tu lado.
act-leave_household-says = Dejo el lugar donde estoy y cuento por mi lado. Sigo en la asamblea.
# $who, $household (el que dejó)
act-leave_household-done = { $who } dejó { $household } y cuenta por su lado.

act-change_name = Cambiar tu nombre
act-change_name-help = Cambia el nombre con el que te llama la asamblea. Cualquier nombre que elijas está bien.
act-change_name-says = De ahora en adelante llámenme {"{"}name{"}"}.
# $old, $new
act-change_name-done = { $old } tomó el nombre { $new }.
act-change_name-field-name = Tu nuevo nombre aquí
    .hint = El anterior se puede borrar. Las actas siguen mostrando que fuiste tú quien firmó.

act-leave_assembly = Dejar la asamblea
act-leave_assembly-help = Deja la asamblea, en el momento y sin pedir permiso. Puedes llevarte una copia de las actas. Para volver, pides entrar otra vez.
act-leave_assembly-says = Dejo esta asamblea ahora.
# $who
act-leave_assembly-done = { $who } dejó la asamblea.

act-erase_words = Borrar palabras tuyas
act-erase_words-help = Haz que se borren palabras tuyas: tu nombre, el nombre de tu hogar si tú se lo diste, tus preguntas, preocupaciones, respuestas y razones. Las actas siguen mostrando que actuaste, y cuándo. Pueden quedar copias que otras personas se llevaron.
act-erase_words-says = Que se borren estas palabras mías, aquí y ahora. No se pueden recuperar.
# $who, $count
act-erase_words-done = { $who } hizo borrar { $count ->
    [one] algo que había escrito
   *[other] { $count } cosas que había escrito
 }.
act-erase_words-field-words = Lo que se borra
    .hint = Marca lo que aquí ya nadie debe leer.

## Proponer y decidir

act-open_proposal = Hacer una propuesta
act-open_proposal-help = Pon algo ante la asamblea. No necesitas permiso de nadie. Puede participar cada persona que ahora es integrante; el tiempo corre desde ahora.
act-open_proposal-says = Pongo este texto ante la asamblea. Tipo: {"{"}kind_of{"}"}. Si se acuerda, lo volvemos a ver después de {"{"}review_days{"}"} días.
act-open_proposal-says-about-how-renews = Propongo mantener “{"{"}about.agreement{"}"}” por más tiempo, con este texto. Tipo: {"{"}kind_of{"}"}. Lo volvemos a ver después de {"{"}review_days{"}"} días.
act-open_proposal-says-about-how-changes = Propongo este texto en lugar de “{"{"}about.agreement{"}"}”. Tipo: {"{"}kind_of{"}"}. Si se acuerda, lo volvemos a ver después de {"{"}review_days{"}"} días.
act-open_proposal-says-about-how-ends = Propongo terminar “{"{"}about.agreement{"}"}”, con este texto. Tipo: {"{"}kind_of{"}"}. Si se acuerda, lo volvemos a ver después de {"{"}review_days{"}"} días.
# $who, $matter, $how (none, renews, changes o ends), $agreement (vacío si none)
act-open_proposal-done = { $how ->
    [renews] { $who } propuso { $matter }, para renovar { $agreement }.
    [changes] { $who } propuso { $matter }, en lugar de { $agreement }.
    [ends] { $who } propuso { $matter }, para terminar { $agreement }.
   *[none] { $who } propuso { $matter }.
 }
act-open_proposal-field-about = Un acuerdo anterior
act-open_proposal-field-about-agreement = El acuerdo del que trata
    .hint = Déjalo vacío si es algo nuevo.
act-open_proposal-field-about-how = Qué pasa con él
act-open_proposal-field-affected = A quién le afecta sin que se le pregunte
    .hint = El vecindario, la niñez, la gente río abajo. Déjalo vacío si no hay nadie.
act-open_proposal-field-kind_of = ¿Qué tan serio es?
    .hint = Mientras más serio, más tiempo hay para todas las personas.
act-open_proposal-field-review_days = Volver a verlo después de cuántos días
    .hint = Si para entonces nadie lo renueva, deja de valer.
act-open_proposal-field-text = La propuesta
    .hint = La primera línea es su título. Di qué, por qué, cómo y para cuándo. No se puede sacar de las actas.
act-open_proposal-choice-about-how-renews = Mantenerlo por más tiempo
act-open_proposal-choice-about-how-changes = Poner esto en su lugar
act-open_proposal-choice-about-how-ends = Terminarlo
act-open_proposal-choice-kind_of-reversible = Fácil de deshacer
    .hint = Si sale mal, cuesta poco volver atrás.
act-open_proposal-choice-kind_of-ordinary = Ordinario
    .hint = La mayoría de las cosas.
act-open_proposal-choice-kind_of-essential = Esencial
    .hint = Toca lo que nos sostiene: nuestras reglas, nuestra casa, lo que tenemos en común.

act-amend_proposal = Poner un texto nuevo
act-amend_proposal-help = Pon otro texto en lugar del que propusiste. Las posiciones y los ofrecimientos eran sobre el texto anterior y se caen; el tiempo empieza de nuevo.
act-amend_proposal-says = Pongo este texto nuevo en lugar del anterior en “{"{"}matter{"}"}”. Sé que se caen todas las posiciones sobre el texto anterior.
# $who, $matter
act-amend_proposal-done = { $who } puso un texto nuevo en { $matter }. Se cayeron las posiciones sobre el texto anterior.
act-amend_proposal-field-matter = De qué se trata
act-amend_proposal-field-taken_from = Tomado de esta sugerencia
    .hint = Si tomas las palabras de alguien tal como están, las actas lo dicen.
act-amend_proposal-field-text = El texto nuevo
    .hint = El texto completo, tal como debe quedar.

act-suggest_wording = Sugerir otras palabras
act-suggest_wording-help = Sugiere otras palabras para una propuesta. Quien la propuso puede tomarlas.
act-suggest_wording-says = Sugiero estas palabras para “{"{"}matter{"}"}”.
# $who, $matter
act-suggest_wording-done = { $who } sugirió otras palabras para { $matter }.
act-suggest_wording-field-matter = De qué se trata
act-suggest_wording-field-text = El texto como tú lo escribirías
    .hint = El texto completo, para que se pueda tomar tal como está.

act-withdraw_proposal = Retirar la propuesta
act-withdraw_proposal-help = Retira lo que propusiste. Otra persona puede proponer el mismo texto enseguida.
act-withdraw_proposal-says = Retiro “{"{"}matter{"}"}”.
# $who, $matter
act-withdraw_proposal-done = { $who } retiró { $matter }.
act-withdraw_proposal-field-matter = De qué se trata

act-ask_question = Hacer una pregunta
act-ask_question-help = Pregunta algo sobre una propuesta. Quien sepa puede contestar, y se lee en común.
act-ask_question-says = Pregunto esto sobre “{"{"}matter{"}"}”.
# $who, $matter
act-ask_question-done = { $who } hizo una pregunta sobre { $matter }.
act-ask_question-field-matter = De qué se trata
act-ask_question-field-words = Tu pregunta

act-raise_concern = Plantear una preocupación
act-raise_concern-help = Plantea una preocupación sobre una propuesta. Queda abierta hasta que alguien la conteste o tú digas que está resuelta; nada pasa a votación mientras una preocupación no tenga respuesta.
act-raise_concern-says = Planteo esta preocupación sobre “{"{"}matter{"}"}”.
# $who, $matter
act-raise_concern-done = { $who } planteó una preocupación sobre { $matter }.
act-raise_concern-field-matter = De qué se trata
act-raise_concern-field-words = Tu preocupación
    .hint = Qué te preocupa, y qué la resolvería.

act-give_answer = Contestar
act-give_answer-help = Contesta una pregunta, una preocupación o la razón de un bloqueo. Tu respuesta queda al lado para que se lea en común.
act-give_answer-says = Contesto {"{"}to{"}"} en “{"{"}matter{"}"}”.
# $who, $to (como lo dicen common-question-of, common-concern-of o common-block-of), $matter
act-give_answer-done = { $who } contestó { $to } en { $matter }.
act-give_answer-field-matter = De qué se trata
act-give_answer-field-to = Lo que contestas
act-give_answer-field-words = Tu respuesta

act-settle_concern = Mi preocupación está resuelta
act-settle_concern-help = Di que una preocupación tuya está resuelta.
act-settle_concern-says = Mi preocupación sobre “{"{"}matter{"}"}” está resuelta.
# $who, $matter
act-settle_concern-done = { $who } dijo que su preocupación sobre { $matter } está resuelta.
act-settle_concern-field-concern = La preocupación
act-settle_concern-field-matter = De qué se trata

act-take_position = Decir tu posición
act-take_position-help = Di cuál es tu posición: de acuerdo, de acuerdo con una reserva, hacerte a un lado, bloquear o abstenerte. Puedes cambiarla hasta que se acabe el tiempo. Un bloqueo dice que esto rompería un valor compartido o haría daño, y cuál; una simple preferencia cuenta como hacerse a un lado.
act-take_position-says = Mi posición sobre “{"{"}matter{"}"}”: {"{"}position{"}"}.
act-take_position-says-position-agree = Estoy de acuerdo con “{"{"}matter{"}"}”.
act-take_position-says-position-reservation = Estoy de acuerdo con “{"{"}matter{"}"}”, con una reserva.
act-take_position-says-position-stand_aside = Me hago a un lado en “{"{"}matter{"}"}”: no estoy a favor, pero no me pongo en medio.
act-take_position-says-position-block = Bloqueo “{"{"}matter{"}"}”.
act-take_position-says-position-abstain = Me abstengo en “{"{"}matter{"}"}”.
act-take_position-says-grounds = Bloqueo “{"{"}matter{"}"}”. {"{"}grounds{"}"}.
act-take_position-says-grounds-none = Bloqueo “{"{"}matter{"}"}”, pero no nombro ni un valor compartido ni un daño. Sé que esto cuenta como hacerme a un lado.
# $who, $matter, $position (como se dijo)
act-take_position-done = { $position ->
    [agree] { $who } dijo estar de acuerdo con { $matter }.
    [reservation] { $who } dijo estar de acuerdo con { $matter }, con una reserva.
    [stand_aside] { $who } se hizo a un lado en { $matter }.
    [block] { $who } bloqueó { $matter }.
   *[abstain] { $who } se abstuvo en { $matter }.
 }
act-take_position-field-grounds = Qué rompería o dañaría
    .hint = Sin esto, un bloqueo cuenta como hacerse a un lado.
act-take_position-field-grounds-harm = El daño que haría
act-take_position-field-grounds-value = El valor compartido que rompería
act-take_position-field-matter = De qué se trata
act-take_position-field-position = Tu posición
act-take_position-field-reason = Tu razón
    .hint = Una reserva, hacerse a un lado y un bloqueo la necesitan. Con las demás puedes dejarla vacía.
act-take_position-field-version = El texto que leíste
act-take_position-choice-position-agree = De acuerdo
    .hint = Estoy a favor.
act-take_position-choice-position-reservation = De acuerdo, con una reserva
    .hint = Estoy a favor, y quiero que mi duda quede escrita.
act-take_position-choice-position-stand_aside = Hacerme a un lado
    .hint = No estoy a favor, pero no me pongo en medio. No me toca trabajo en esto.
act-take_position-choice-position-block = Bloquear
    .hint = Rompería un valor que compartimos, o haría daño. Tengo disposición de platicarlo.
act-take_position-choice-position-abstain = Abstenerme
    .hint = No tengo opinión, pero aquí estoy y cuento como presente.
# $value: uno de los valores de nuestras reglas
act-take_position-choice-grounds-value = Rompería este valor nuestro: { $value }
act-take_position-choice-grounds-harm-body = Haría daño al cuerpo o a la salud
act-take_position-choice-grounds-harm-home = Haría daño a la casa de alguien
act-take_position-choice-grounds-harm-livelihood = Haría daño a aquello de lo que alguien vive
act-take_position-choice-grounds-harm-land = Haría daño a la tierra o al agua, o a lo que vive ahí
act-take_position-choice-grounds-harm-dignity = Haría daño a la dignidad de alguien
act-take_position-choice-grounds-harm-trust = Haría daño a la confianza que nos une
act-take_position-choice-grounds-none = Ni un valor compartido ni un daño
    .hint = Entonces cuenta como hacerse a un lado.

act-judge_block = Opinar sobre el bloqueo
act-judge_block-help = Di si te parece fundado un bloqueo: ¿nombra un valor que compartimos, o un daño real? No hace falta que estés de acuerdo con él para que te parezca fundado.
act-judge_block-says = Digo si es fundado {"{"}block{"}"}: {"{"}principled{"}"}.
act-judge_block-says-principled-true = Me parece fundado {"{"}block{"}"}: nombra un valor que compartimos, o un daño real.
act-judge_block-says-principled-false = No me parece fundado {"{"}block{"}"}.
# $who, $whom (quien bloquea), $matter, $principled (true o false)
act-judge_block-done = { $principled ->
    [true] A { $who } le pareció fundado el bloqueo de { $whom } en { $matter }.
   *[false] A { $who } no le pareció fundado el bloqueo de { $whom } en { $matter }.
 }
act-judge_block-field-block = El bloqueo
act-judge_block-field-matter = De qué se trata
act-judge_block-field-principled = ¿Es fundado este bloqueo?
    .hint = Te puede parecer fundado aunque no estés de acuerdo con él.
act-judge_block-choice-principled-true = Sí, es fundado
act-judge_block-choice-principled-false = No, no es fundado

act-judge_urgency = Decir si es urgente
act-judge_urgency-help = Di si esto debe decidirse en pocos días porque esperar haría daño. Cuando lo dicen dos tercios de quienes tienen voz, cada plazo del asunto se acorta a tres días.
act-judge_urgency-says = Si es urgente “{"{"}matter{"}"}”: {"{"}urgent{"}"}.
act-judge_urgency-says-urgent-true = Digo que es urgente “{"{"}matter{"}"}”: esperar haría daño.
act-judge_urgency-says-urgent-false = Digo que no es urgente “{"{"}matter{"}"}”.
# $who, $matter, $urgent (true o false)
act-judge_urgency-done = { $urgent ->
    [true] { $who } dijo que es urgente { $matter }.
   *[false] { $who } dijo que no es urgente { $matter }.
 }
act-judge_urgency-field-matter = De qué se trata
act-judge_urgency-field-urgent = ¿Esperar haría daño?
act-judge_urgency-choice-urgent-true = Sí, es urgente
act-judge_urgency-choice-urgent-false = No, puede esperar

act-attend_talks = Vine a las pláticas
act-attend_talks-help = Di que viniste a las pláticas sobre un bloqueo. Quien propuso y quienes bloquean se reúnen en cada paso; quien falta dos veces pierde la propuesta, o el bloqueo.
act-attend_talks-says = Vine a las pláticas sobre “{"{"}matter{"}"}”, reunión {"{"}step{"}"}.
# $who, $matter, $step
act-attend_talks-done = { $who } vino a las pláticas sobre { $matter }, reunión { $step }.
act-attend_talks-field-matter = De qué se trata
act-attend_talks-field-step = Cuál reunión

act-cast_vote = Votar
act-cast_vote-help = Vota sí o no, o abstente. Solo hay votación donde se buscó el consenso y no se encontró, y solo como dicen sus reglas.
act-cast_vote-says = Mi voto sobre “{"{"}matter{"}"}”: {"{"}vote{"}"}.
act-cast_vote-says-vote-yes = Voto sí a “{"{"}matter{"}"}”.
act-cast_vote-says-vote-no = Voto no a “{"{"}matter{"}"}”.
act-cast_vote-says-vote-abstain = Me abstengo en la votación sobre “{"{"}matter{"}"}”.
# $who, $matter, $vote
act-cast_vote-done = { $vote ->
    [yes] { $who } votó sí a { $matter }.
    [no] { $who } votó no a { $matter }.
   *[abstain] { $who } se abstuvo en la votación sobre { $matter }.
 }
act-cast_vote-field-matter = De qué se trata
act-cast_vote-field-version = El texto que leíste
act-cast_vote-field-vote = Tu voto
act-cast_vote-choice-vote-yes = Sí
act-cast_vote-choice-vote-no = No
act-cast_vote-choice-vote-abstain = Abstenerme
    .hint = Cuentas como participante, pero ni a favor ni en contra.

act-offer_to_do = Yo lo hago
act-offer_to_do-help = Di que lo vas a hacer. Nunca se le da trabajo a quien no dijo que sí.
act-offer_to_do-says = Voy a hacer lo que pide “{"{"}matter{"}"}”, o mi parte.
# $who, $matter
act-offer_to_do-done = { $who } se ofreció a hacer { $matter }.
act-offer_to_do-field-matter = De qué se trata

act-step_back = Al final no puedo hacerlo
act-step_back-help = Di que al final no lo vas a hacer. A nadie se le castiga por eso; las demás personas ven que faltan manos.
act-step_back-says = Al final no voy a hacer “{"{"}matter{"}"}”.
# $who, $matter
act-step_back-done = { $who } dijo que al final no va a hacer { $matter }.
act-step_back-field-matter = De qué se trata

act-write_minority = Escribir otra mirada
act-write_minority-help = Escribe por qué lo ves de otra manera. Tu texto acompaña al acuerdo a donde vaya.
act-write_minority-says = Veo “{"{"}matter{"}"}” de otra manera. Que este texto lo acompañe.
# $who, $matter
act-write_minority-done = { $who } escribió otra mirada sobre { $matter }.
act-write_minority-field-matter = De qué se trata
act-write_minority-field-text = Cómo lo ves
    .hint = Un texto tuyo posterior toma el lugar del anterior. No se puede sacar de las actas.

act-ask_to_reopen = Pedir decidirlo otra vez
act-ask_to_reopen-help = Pide decidir otra vez un acuerdo. Cuando lo piden suficientes integrantes, o cuando después de un tiempo hay hechos nuevos, vuelve ante la asamblea; mientras tanto sigue valiendo.
act-ask_to_reopen-says = Pido decidir otra vez “{"{"}agreement{"}"}”. {"{"}grounds{"}"}.
act-ask_to_reopen-says-grounds-request = Pido, junto con otras personas, decidir otra vez “{"{"}agreement{"}"}”.
act-ask_to_reopen-says-grounds-new_facts = Pido decidir otra vez “{"{"}agreement{"}"}”, porque salió algo que no sabíamos.
# $who, $agreement
act-ask_to_reopen-done = { $who } pidió decidir otra vez { $agreement }.
act-ask_to_reopen-field-agreement = El acuerdo
act-ask_to_reopen-field-grounds = Por qué otra vez
act-ask_to_reopen-field-reason = Tu razón
act-ask_to_reopen-choice-grounds-request = Lo pido junto con otras personas
    .hint = Cuando lo piden suficientes integrantes, se abre otra vez.
act-ask_to_reopen-choice-grounds-new_facts = Hay hechos nuevos
    .hint = Cuando ya pasó un tiempo, basta una persona. Antes de eso cuenta como pedirlo en común.
