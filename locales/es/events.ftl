# Lo que pasó, como línea de las actas o de la historia de un asunto: event-NOMBRE para cada suceso de
# las reglas. Las variables están antes de cada uno. $who y $whom son nombres; $matter y $agreement cómo
# se llaman, como la primera línea del texto, y en una entrada lo que dicen common-matter-admit y
# common-matter-refuse; $until es un momento como lo dice common-instant. Las variables por las que se
# escoge se dan como las nombran las reglas.

## Fundación y membresía

# $assembly, $count
event-founded = { $count } personas fundaron { $assembly }.
# $who
event-request_made = { $who } pidió entrar.
# $who
event-request_withdrawn = { $who } retiró su solicitud de entrar.
# $who, $whom, $have (hogares que han respondido), $need
event-vouched = { $who } respondió por { $whom }. Van { $have } de { $need }.
# $who, $whom
event-admission_objected = { $who } objetó la entrada de { $whom }.
# $whom, $until
event-admission_window_opened = Ya respondieron suficientes por { $whom }. Quien tenga una objeción puede decirla hasta { $until }.
# $whom, $made_room (true o false)
event-request_lapsed = { $made_room ->
    [true] La solicitud de { $whom } venció: en una semana nadie había respondido por esa persona, y la lista de solicitudes estaba llena.
   *[false] La solicitud de { $whom } venció: no respondieron suficientes a tiempo.
 }
# $whom
event-request_refused = La asamblea no admitió a { $whom }.
# $who, $new_unit (true o false), $household
event-person_admitted = { $new_unit ->
    [true] { $who } entró a la asamblea.
   *[false] { $who } entró a la asamblea y forma parte de { $household }.
 }
# $who, $named (true o false), $household (vacío si no tiene nombre)
event-unit_formed = { $named ->
    [true] { $who } formó { $household }.
   *[false] { $who } ahora cuenta por su lado.
 }
# $who, $household
event-unit_asked = { $who } pidió formar parte de { $household }.
# $who, $household
event-person_moved = { $who } se cambió a { $household }.
# $old, $new
event-name_changed = { $old } tomó el nombre { $new }.
# $who
event-person_left = { $who } dejó la asamblea.
# $who, $count: un número
event-words_erased = { $who } hizo borrar { $count ->
    [one] algo que había escrito
   *[other] { $count } cosas que había escrito
 }.

## Decidir

# $subject (proposal, admit o refuse), $who (vacío en una entrada), $matter, $until
event-matter_opened = { $subject ->
    [admit] La asamblea decide hasta { $until }: { $matter }.
    [refuse] Alguien objetó. La asamblea decide hasta { $until }: { $matter }.
   *[proposal] { $who } propuso { $matter }. Está abierto hasta { $until }.
 }
# $who, $matter, $until
event-version_made = { $who } puso un texto nuevo en { $matter }. Se cayeron las posiciones sobre el texto anterior. Está abierto hasta { $until }.
# $who, $matter
event-wording_suggested = { $who } sugirió otras palabras para { $matter }.
# $sort (question, concern o answer), $who, $matter, $to (lo que se contestó; vacío si nada)
event-contributed = { $sort ->
    [question] { $who } hizo una pregunta sobre { $matter }.
    [concern] { $who } planteó una preocupación sobre { $matter }.
   *[answer] { $who } contestó { $to } en { $matter }.
 }
# $who, $matter
event-concern_settled = { $who } dijo que su preocupación sobre { $matter } está resuelta.
# $position (como cuenta, o without_grounds para un bloqueo que no nombró nada), $who, $matter
event-position_taken = { $position ->
    [agree] { $who } dijo estar de acuerdo con { $matter }.
    [reservation] { $who } dijo estar de acuerdo con { $matter }, con una reserva.
    [stand_aside] { $who } se hizo a un lado en { $matter }.
    [without_grounds] { $who } bloqueó { $matter }, pero no nombró ni un valor compartido ni un daño. Cuenta como hacerse a un lado.
    [block] { $who } bloqueó { $matter }.
   *[abstain] { $who } se abstuvo en { $matter }.
 }
# $principled (true o false), $who, $whom, $matter
event-block_judged = { $principled ->
    [true] A { $who } le pareció fundado el bloqueo de { $whom } en { $matter }.
   *[false] A { $who } no le pareció fundado el bloqueo de { $whom } en { $matter }.
 }
# $urgent (true o false), $who, $matter
event-urgency_judged = { $urgent ->
    [true] { $who } dijo que es urgente { $matter }.
   *[false] { $who } dijo que no es urgente { $matter }.
 }
# $matter, $until
event-became_urgent = Dos tercios dijeron que es urgente { $matter }. Este paso ahora dura a más tardar hasta { $until }.
# $matter, $until
event-close_moved = Un bloqueo llegó tarde. Para que se pueda escuchar, hay tiempo para { $matter } hasta { $until }.
# $why (not_principled o lapsed), $whom, $matter
event-block_ended = { $why ->
    [not_principled] A muy pocas personas les pareció fundado el bloqueo de { $whom } en { $matter }. Cuenta como hacerse a un lado; la razón se queda.
   *[lapsed] { $whom } faltó dos veces a las pláticas. El bloqueo en { $matter } cuenta como hacerse a un lado; la razón se queda.
 }
# $why (call, round o block_lifted), $matter, $until, $calls, $rounds
event-window_opened = { $why ->
    [call] Muy pocas personas participaron en { $matter }. Se convocó otra vez (convocatoria { $calls } sin gente suficiente) y hay tiempo hasta { $until }.
    [round] Todavía no hay consenso sobre { $matter }. Después de la ronda { $rounds } está abierto otra vez hasta { $until }.
   *[block_lifted] Ya nadie bloquea { $matter }. Está abierto otra vez hasta { $until }.
 }
# $matter, $step, $rounds, $until
event-talks_step = Quien propuso { $matter } y quienes lo bloquean se reúnen: reunión { $step }, en la ronda { $rounds }, hasta { $until }.
# $who, $matter
event-talks_attended = { $who } vino a las pláticas sobre { $matter }.
# $matter, $step, $proposer_absent (true o false), $absent (cuántas de las personas que bloquean)
event-talks_step_ended = { $proposer_absent ->
    [true] { $absent ->
        [0] Terminó la reunión { $step } sobre { $matter }. No vino quien lo propuso.
       *[other] Terminó la reunión { $step } sobre { $matter }. No vino quien lo propuso, ni todas las personas que lo bloquean.
    }
   *[false] { $absent ->
        [0] Terminó la reunión { $step } sobre { $matter }. Nadie faltó.
        [one] Terminó la reunión { $step } sobre { $matter }. Faltó una de las personas que lo bloquean.
       *[other] Terminó la reunión { $step } sobre { $matter }. Faltaron { $absent } de las personas que lo bloquean.
    }
 }
# $matter, $rounds, $until
event-rewrite_asked = Demasiadas personas tuvieron dudas sobre { $matter } o se hicieron a un lado (ronda { $rounds }). Se puede reescribir hasta { $until }.
# $matter, $rounds, $until
event-voting_opened = No se encontró consenso sobre { $matter } en { $rounds ->
    [one] una ronda
   *[other] { $rounds } rondas
 }. Hay votación hasta { $until }.
# $vote (yes, no o abstain), $who, $matter
event-vote_cast = { $vote ->
    [yes] { $who } votó sí a { $matter }.
    [no] { $who } votó no a { $matter }.
   *[abstain] { $who } se abstuvo en la votación sobre { $matter }.
 }
# $how (como ending-NOMBRE), $matter
event-matter_ended = { $how ->
    [consensus] { $matter }: se acordó por consenso.
    [vote] { $matter }: se acordó por votación.
    [no_quorum] { $matter }: terminó porque participó muy poca gente.
    [blocked] { $matter }: terminó con un bloqueo en pie.
    [weak] { $matter }: terminó porque demasiadas personas tuvieron dudas o se hicieron a un lado, y no se reescribió.
    [no_support] { $matter }: terminó sin nadie a favor.
    [proposer_absent] { $matter }: terminó porque quien lo propuso faltó dos veces a las pláticas.
    [unanswered] { $matter }: terminó con una preocupación o un bloqueo sin respuesta.
    [voted_down] { $matter }: terminó con muy pocos votos de sí.
   *[withdrawn] { $matter }: se retiró.
 }

## Acuerdos

# $agreement, $count (de quienes lo hacen), $date (cuándo se vuelve a ver, como lo dice common-date)
event-agreement_made = { $count ->
    [0] { $agreement } ya es un acuerdo. Nadie ha dicho todavía que lo hará. Lo volvemos a ver el { $date }.
    [one] { $agreement } ya es un acuerdo. Lo hace una persona. Lo volvemos a ver el { $date }.
   *[other] { $agreement } ya es un acuerdo. Lo hacen { $count } personas. Lo volvemos a ver el { $date }.
 }
# $old, $new: acuerdos
event-agreement_replaced = { $new } tomó el lugar de { $old }.
# $old, $new: acuerdos
event-agreement_ended = { $new } terminó { $old }.
# $agreement
event-agreement_expired = { $agreement } venció: llegó su día y nadie lo había renovado. Todavía se puede renovar.
# $who, $matter
event-doer_offered = { $who } se ofreció a hacer { $matter }.
# $who, $matter
event-doer_stepped_back = { $who } dijo que al final no va a hacer { $matter }.
# $who, $matter
event-minority_written = { $who } escribió otra mirada sobre { $matter }.
# $agreement
event-agreement_reopened = { $agreement } se está decidiendo otra vez. Mientras tanto sigue valiendo.
# $who, $agreement, $grounds (request o new_facts)
event-reopen_asked = { $grounds ->
    [new_facts] { $who } pidió decidir otra vez { $agreement } porque hay hechos nuevos.
   *[request] { $who } pidió, junto con otras personas, decidir otra vez { $agreement }.
 }

## Cómo empieza la línea

event-by_time = Por el paso del tiempo
