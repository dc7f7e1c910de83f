# Hasta dónde llegó un asunto, cómo terminó, cómo está un acuerdo o una solicitud, y qué sigue.
# $when es un momento como lo dice common-instant-when, $until como lo dice common-instant, $time una
# duración. Los números se dan como números.

## Tipos de asunto

kind-reversible = Fácil de deshacer
kind-ordinary = Ordinario
kind-essential = Esencial
kind-urgent = Urgente

## Fases

phase-open = Abierto
    .says = Cada quien puede decir su posición.
phase-talks = Pláticas
    .says = Se reúnen quien lo propuso y quienes lo bloquean.
phase-rewrite = Por reescribir
    .says = Demasiadas personas tienen dudas o se hacen a un lado. Quien lo propuso puede poner un texto mejor.
phase-voting = Votación
    .says = No se encontró consenso. Ahora se vota.
phase-ended = Terminado
    .says = Este asunto ya terminó.

## Finales
# .says es una frase, .next dice qué se puede hacer ahora.

ending-consensus = Acordado por consenso
    .says = Lo acordamos en común.
    .next = Di si lo vas a hacer, o si ayudas.
ending-vote = Acordado por votación
    .says = Buscamos el consenso, no lo encontramos, y lo acordamos por votación.
    .next = Quien lo vio de otra manera puede escribirlo durante treinta días.
ending-no_quorum = Participó muy poca gente
    .says = Participó muy poca gente, así que no se decidió nada.
    .next = Hablen con quienes faltaron, y propónganlo otra vez con un texto cambiado.
ending-blocked = Bloqueado
    .says = Hay un bloqueo en pie, así que esto no se acuerda.
    .next = Hablen con quien bloqueó, y propongan algo con lo que las dos partes puedan vivir.
ending-weak = Demasiadas dudas
    .says = Demasiadas personas tuvieron dudas o se hicieron a un lado, y el texto no se reescribió a tiempo.
    .next = Tomen las dudas en un texto nuevo, y propónganlo.
ending-no_support = Nadie estuvo a favor
    .says = Nadie estuvo en contra, pero tampoco a favor.
    .next = Propónganlo otra vez cuando alguien lo quiera.
ending-proposer_absent = Nadie vino a explicarlo
    .says = Quien lo propuso faltó dos veces a las pláticas.
    .next = Cualquiera puede tomar la idea con su propio texto.
ending-unanswered = Quedó sin respuesta
    .says = Una preocupación o un bloqueo no tuvo respuesta, así que no se pudo votar.
    .next = Contesten lo que se preguntó, y propónganlo otra vez con un texto cambiado.
ending-voted_down = No se acordó
    .says = Muy pocas personas votaron sí.
    .next = Cambien lo que las demás personas no pudieron aceptar, y propónganlo.
ending-withdrawn = Retirado
    .says = Lo retiró quien lo propuso.
    .next = Cualquiera puede proponerlo otra vez enseguida.

## Acuerdos

force-in_force = Vigente
    .says = Esto vale.
force-expired = Vencido
    .says = Llegó su día y nadie lo había renovado. Ya no vale, pero se puede renovar.
force-replaced = Reemplazado
    .says = Otro acuerdo tomó su lugar.
force-ended = Terminado
    .says = Otro acuerdo lo terminó.
# $when
force-review = Lo volvemos a ver { $when }. Si nadie lo renueva, desde entonces ya no vale.

## Solicitudes de entrar

standing-waiting = En espera de que respondan por ella
    .says = Integrantes que conocen a esta persona pueden responder por ella.
standing-window = Abierta a objeciones
    .says = Ya respondieron suficientes. Quien objeta lo dice ahora.
standing-deciding = La asamblea decide
    .says = Cada quien dice su posición.
standing-admitted = Admitida
    .says = Esta persona es integrante.
standing-refused = No admitida
    .says = La asamblea no admitió a esta persona. Puede pedirlo otra vez más adelante.
standing-withdrawn = Retirada
    .says = Quien lo pidió la retiró.
standing-lapsed = Vencida
    .says = No respondieron suficientes a tiempo. La persona puede pedirlo otra vez.
# $have, $need: hogares cuyos integrantes respondieron
standing-vouches = Han respondido { $have } de { $need }, cada uno de un hogar distinto.
# lo mismo donde cada persona cuenta por sí misma, o donde hay equipos
standing-vouches-person = Han respondido { $have } de { $need }.
standing-vouches-team = Han respondido { $have } de { $need }, cada uno de un equipo distinto.
# $when
standing-next-waiting = Si no responden suficientes, la solicitud vence { $when }.
standing-next-room = Si después de una semana nadie respondió y la lista de solicitudes está llena, deja el lugar a otras.
# $who, $when
standing-next-window = Si nadie objeta, { $who } entra a la asamblea { $when }.
# $who
standing-next-deciding-refuse = Alguien objetó. Si la asamblea no acuerda rechazar, { $who } entra a la asamblea.
# $who
standing-next-deciding-admit = { $who } entra a la asamblea si ella lo acuerda.

## Hasta ahora

# $have, $of: cuántas personas, de las que tienen voz, dijeron su posición
so_far-heard = { $have } de { $of } ya dijeron su posición.
# $missing
# $have, $need
so_far-too_few = Todavía faltan: van { $have } de { $need }.
# $have, $need
so_far-enough = Ya participaron suficientes: { $have }, y se necesitan { $need }.
# $need
so_far-quorum = { $need ->
    [0] No se pide ningún número de personas.
    [one] Tiene que participar al menos una persona.
   *[other] Tienen que participar al menos { $need } personas.
 }
so_far-quorum-third = Esta es la tercera convocatoria. Ya no se pide ningún número de personas.
so_far-silence = Aquí el silencio cuenta como acuerdo: se acuerda si nadie objeta.
# $count
so_far-agree = { $count } de acuerdo
# $count
so_far-reservation = { $count } de acuerdo con una reserva
# $count
so_far-stand_aside = { $count ->
    [one] { $count } se hace a un lado
   *[other] { $count } se hacen a un lado
 }
# $count
so_far-block = { $count ->
    [one] { $count } bloquea
   *[other] { $count } bloquean
 }
# $count
so_far-abstain = { $count ->
    [one] { $count } se abstiene
   *[other] { $count } se abstienen
 }
# $count
so_far-yes = { $count } sí
# $count
so_far-no = { $count } no
# $count
so_far-vote_abstain = { $count ->
    [one] { $count } se abstiene
   *[other] { $count } se abstienen
 }
# $have (parte de sí entre sí y no), $need: porcentajes
so_far-share = Sí hasta ahora: { $have }{"\u00A0"}%. Se necesita: { $need }{"\u00A0"}%.
so_far-majority = Se necesita: más sí que no.
# $count
so_far-concerns = { $count ->
    [0] Ninguna preocupación está sin respuesta.
    [one] Una preocupación está sin respuesta. No se vota nada antes de que la tenga.
   *[other] { $count } preocupaciones están sin respuesta. No se vota nada antes de que la tengan.
 }
# $have (quienes dijeron que es urgente), $need
so_far-urgent = { $have ->
    [0] Nadie ha dicho que es urgente.
    [one] Una persona dice que es urgente; se necesitan { $need }.
   *[other] { $have } dicen que es urgente; se necesitan { $need }.
 }
# $have (quienes lo piden), $need
so_far-reopen = { $have ->
    [0] Nadie ha pedido decidirlo otra vez.
    [one] Una persona pide decidirlo otra vez; se necesitan { $need }.
   *[other] { $have } integrantes piden decidirlo otra vez; se necesitan { $need }.
 }

## Bloqueos
# La prueba que nombran nuestras reglas: none, cosigners, share_present, whole_group.

block-stands = Este bloqueo está en pie.
block-falls = Como están las cosas, este bloqueo cuenta como hacerse a un lado.
block-test-none = Todo bloqueo que nombra un valor compartido o un daño queda en pie.
# $have, $need: otras personas a las que les parece fundado
block-test-cosigners = { $need ->
    [one] Le tiene que parecer fundado a otra persona. Van: { $have }.
   *[other] Les tiene que parecer fundado a otras { $need } personas. Van: { $have }.
 }
# $have: a cuántas personas les parece fundado, con quien bloquea; $need: cuántas se necesitan
block-test-share_present = { $need ->
    [one] Para que quede en pie basta quien bloquea.
   *[other] Les tiene que parecer fundado a { $need } personas, con quien bloquea. Van: { $have }.
 }
# $against: a cuántas no les parece fundado; $have, $need: cuántas otras opinaron, y deben opinar
block-test-whole_group = { $against ->
    [0] A nadie le debe parecer infundado, y tienen que opinar otras { $need } personas. Van: { $have }.
    [one] A una persona no le parece fundado, así que no queda en pie. Han opinado { $have } de { $need }.
   *[other] A { $against } personas no les parece fundado, así que no queda en pie. Han opinado { $have } de { $need }.
 }
block-unanswered = Nadie lo ha contestado todavía. No se vota nada antes de que alguien lo haga.

## Qué sigue
# next-NOMBRE dice qué está en curso y hasta cuándo; would-NOMBRE qué traería el cierre si nada cambia,
# y $then qué sigue de eso (adopted, admitted, refused, another_call, last_call, another_round, talks,
# rewrite, vote, ends). $who es quien pide entrar, y en lo demás está vacío.

# $until
next-window_closes = Cada quien puede decir su posición hasta { $until }.
# $until (cuando habría cerrado)
next-early_at = Ya se escuchó a todas las personas, así que no hace falta esperar hasta { $until }.
# $until, $scheduled (como lo dice common-instant)
next-hearing_until = Un bloqueo llegó tarde. El tiempo se alargó hasta { $until }, para que se pueda escuchar. Se reciben bloqueos nuevos hasta { $scheduled }.
# $step, $of, $until
next-talks_step = Se reúnen quien lo propuso y quienes lo bloquean. Reunión { $step } de { $of } a lo más, hasta { $until }.
    .absent = Quien falta dos veces pierde la propuesta, o el bloqueo.
# $who: nombres, en lista
next-talks_step-came = Quién vino ya: { $who }
# $who: nombres, en lista
next-talks_step-missing = Todavía no viene: { $who }
# $who, $until
next-rewrite = { $who } puede poner un texto mejor hasta { $until }. Si no, termina sin acuerdo.
# $until, $have, $need
next-vote = Se vota hasta { $until }. Van { $have } votos, y se necesitan { $need }.
# $when
next-ended = Esto terminó { $when }.
# $who
next-ended-admitted = { $who } entró a la asamblea.
# $who
next-ended-refused = { $who } no entró a la asamblea.

# $then, $when, $who
would-adopt = { $then ->
    [admitted] Si nada cambia, { $who } entra a la asamblea { $when }.
    [refused] Si nada cambia, { $when } acordamos no admitir a { $who }.
   *[adopted] Si nada cambia, esto se acuerda { $when }.
 }
# $then, $when, $who
would-adopt-silence = { $then ->
    [admitted] Si nadie objeta, { $who } entra a la asamblea { $when }.
    [refused] Si nadie objeta, { $when } acordamos no admitir a { $who }.
   *[adopted] Si nadie objeta, esto se acuerda { $when }.
 }
# $have, $need, $then, $when, $who
would-too_few = { $then ->
    [another_call] Todavía faltan: van { $have } de { $need }. Si sigue así, se convoca otra vez { $when }.
    [last_call] Todavía faltan: van { $have } de { $need }. Si sigue así, se convoca por última vez { $when }, y entonces ya no se pide ningún número.
    [admitted] Todavía faltan: van { $have } de { $need }. Si sigue así, { $who } entra a la asamblea { $when }.
    [refused] Todavía faltan: van { $have } de { $need }. Si sigue así, { $who } no entra a la asamblea: se cierra { $when }.
   *[ends] Todavía faltan: van { $have } de { $need }. Si sigue así, termina sin acuerdo { $when }.
 }
# $then, $when, $who
would-blocked = { $then ->
    [talks] Hay un bloqueo en pie. Si sigue en pie { $when }, se reúnen quien lo propuso y quienes lo bloquean.
    [another_round] Hay un bloqueo en pie. Si sigue en pie { $when }, empieza otra ronda.
    [vote] Hay un bloqueo en pie. Si sigue en pie { $when }, hay votación.
    [admitted] Hay un bloqueo en pie. Si sigue en pie { $when }, { $who } entra a la asamblea.
    [refused] Hay un bloqueo en pie. Si sigue en pie { $when }, { $who } no entra a la asamblea.
   *[ends] Hay un bloqueo en pie. Si sigue en pie { $when }, termina sin acuerdo.
 }
# $then, $when, $who
would-weak = { $then ->
    [admitted] Demasiadas personas tienen dudas o se hacen a un lado. Si sigue así, { $who } entra a la asamblea { $when }.
    [refused] Demasiadas personas tienen dudas o se hacen a un lado. Si sigue así, { $who } no entra a la asamblea: se cierra { $when }.
    [ends] Demasiadas personas tienen dudas o se hacen a un lado. Si sigue así, termina sin acuerdo { $when }.
   *[rewrite] Demasiadas personas tienen dudas o se hacen a un lado. Si sigue así, la propuesta pasa a reescribirse { $when }.
 }
# $then, $when, $who
would-no_support = { $then ->
    [admitted] Hasta ahora nadie está a favor. Si sigue así, { $who } entra a la asamblea { $when }.
    [refused] Hasta ahora nadie está a favor. Si sigue así, { $who } no entra a la asamblea: se cierra { $when }.
   *[ends] Hasta ahora nadie está a favor. Si sigue así, termina sin acuerdo { $when }.
 }
# $then, $when, $who
would-vote = { $then ->
    [adopted] Si nada cambia, esto se acuerda por votación { $when }.
    [admitted] Si nada cambia, { $who } entra a la asamblea { $when }.
    [refused] Si nada cambia, { $who } no entra a la asamblea: se cierra { $when }.
   *[ends] Como están las cosas, termina sin acuerdo { $when }.
 }
would-blocked-unanswered = Antes de una votación, cada preocupación y cada bloqueo debe tener respuesta. Si falta una, termina sin acuerdo.

# $round, $least: rondas hasta ahora, y antes de cualquier votación
next-round = Ronda { $round }. No hay votación antes de que termine la ronda { $least }.
# $call: convocatorias sin gente suficiente hasta ahora
next-call = { $call ->
    [0] Primera convocatoria.
    [one] Segunda convocatoria: en la primera participó muy poca gente.
   *[other] Tercera convocatoria: dos veces participó muy poca gente.
 }
# $percent: la menor parte de sí
next-urgent = Esto es urgente. Cada paso dura a lo más tres días.

## Qué se le pide a una persona
# ask-NOMBRE; $who es un nombre, $matter y $agreement como los nombran las páginas.

# $matter
ask-position = Di tu posición sobre { $matter }
# $matter
ask-position_again = El texto de { $matter } cambió. Di otra vez tu posición
# $who, $matter
ask-judge_block = Di si es fundado el bloqueo de { $who } en { $matter }
# $matter, $step, $of
ask-talks = Ven a las pláticas sobre { $matter }, reunión { $step } de { $of } a lo más
# $matter
ask-vote = Vota sobre { $matter }
# $who, $matter
ask-answer_question = Contesta la pregunta de { $who } sobre { $matter }
# $who, $matter
ask-answer_concern = Contesta la preocupación de { $who } sobre { $matter }
# $who, $matter
ask-answer_block = Contesta el bloqueo de { $who } en { $matter }
# $matter
ask-settle = Tu preocupación sobre { $matter } ya tiene respuesta. ¿Está resuelta?
# $matter
ask-rewrite = Pon un texto mejor para { $matter }
# $matter
ask-offer_again = El texto de { $matter } cambió. ¿Todavía lo vas a hacer?
# $who
ask-vouch = { $who } pide entrar. Si le conoces, responde por esta persona
# $who
ask-object = { $who } está por entrar. Si algo está en contra, dilo
# $who, $household
ask-welcome = { $who } pide formar parte de { $household }. Dale la bienvenida, si quieres
# $agreement
ask-task = Dijiste que harías { $agreement }
# $until
ask-by = Para { $until }
ask-nothing = Ahora no se te pide nada.
