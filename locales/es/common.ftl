# Palabras que toda página necesita.

## Tiempo
# common-instant es un momento que va solo, y después de «hasta», «para» y «antes de»; así se dan las
# variables $until y $by. common-instant-when es lo mismo dentro de una frase («se acuerda el
# viernes…»); así se dan las variables $when. Los dos se hacen de un día ($day) y una hora ($time).
# $day es un common-date, o uno de common-today, common-tomorrow y common-yesterday.

# $day, $time
common-instant = { $day }, { $time }
# $day, $time, $near (yes si $day es hoy, mañana o ayer; si no, no)
common-instant-when = { $near ->
    [yes] { $day }, { $time }
   *[no] el { $day }, { $time }
 }
# $hour y $minute, cada uno de dos cifras
common-time = { $hour }:{ $minute }{"\u00A0"}h
# $weekday (common-weekday-N), $number (del día), $month (common-month-N), $year
common-date = { $weekday } { $number } de { $month } de { $year }
# lo mismo sin el año
# $zone: como UTC
# $time: una duración
common-in = en { $time }
common-ago = hace { $time }
common-just_now = hace un momento
common-weekday-1 = lunes
common-weekday-2 = martes
common-weekday-3 = miércoles
common-weekday-4 = jueves
common-weekday-5 = viernes
common-weekday-6 = sábado
common-weekday-7 = domingo
common-month-1 = enero
common-month-2 = febrero
common-month-3 = marzo
common-month-4 = abril
common-month-5 = mayo
common-month-6 = junio
common-month-7 = julio
common-month-8 = agosto
common-month-9 = septiembre
common-month-10 = octubre
common-month-11 = noviembre
common-month-12 = diciembre

## Duraciones
# Las horas se muestran como días donde son días enteros.

# $n: un número
common-minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
 }
# $n: un número
common-hours = { $n ->
    [one] { $n } hora
   *[other] { $n } horas
 }
# $n: un número
common-days = { $n ->
    [one] { $n } día
   *[other] { $n } días
 }
# $days, $hours: duraciones dichas por los dos mensajes anteriores

## Respuestas cortas

common-yes = Sí
common-nothing = Nada todavía
common-not_heard = Falta escuchar
common-why = Por qué
common-what_instead = Qué puedes hacer en su lugar
# $n: un número
# $have, $of: números
common-of = { $have } de { $of }

## Listas
# $first, $second
common-list-two = { $first } y { $second }
# $rest (varios, unidos por comas), $last
common-list-many = { $rest } y { $last }
# $n: un número

## Personas y cosas
# $n: el número con el que se puede hablar de alguien o de algo, como en p7, m12

common-person-unknown = alguien (p{ $n })
common-person-erased = alguien (p{ $n }), nombre borrado
common-household-unknown = un hogar (h{ $n })
common-household-erased = un hogar (h{ $n }), nombre borrado
common-matter-unknown = un asunto (m{ $n })
# Cómo se llama un asunto sobre una entrada: por lo que significa estar de acuerdo.
# $who: el nombre de quien pide entrar
common-matter-admit = Admitir a { $who }
# $who
common-matter-refuse = No admitir a { $who }
# $choice: una respuesta como De acuerdo o Sí, $matter: common-matter-admit o common-matter-refuse
common-admission-choice = { $choice }: { $matter }
# $who
common-block-of = el bloqueo de { $who }
# $who
common-question-of = la pregunta de { $who }
# $who
common-concern-of = la preocupación de { $who }
# $n: el número de un asiento en las actas
common-entry = Asiento{"\u00A0"}{ $n }
common-text-missing = Aquí falta este texto.
common-word-missing = Aquí faltan estas palabras. No llegaron con estas actas.
common-word-erased = Lo borró quien lo escribió.

# $n: un número
common-members = { $n ->
    [one] { $n } integrante
   *[other] { $n } integrantes
 }
# $n: un número
# $n: un número
common-households = { $n ->
    [one] { $n } hogar
   *[other] { $n } hogares
 }
# $n: un número
common-teams = { $n ->
    [one] { $n } equipo
   *[other] { $n } equipos
 }

## Qué está en las actas, y qué tan firme

common-grade-own_device = Firmado en su propio dispositivo
    .hint = Con una llave que solo tiene el dispositivo de esta persona.

## Quién lo puede ver

# La frase antes de una firma; para actas públicas y para las que leen solo integrantes.
common-visible-public = Cualquiera puede leer esto, con el nombre que usas aquí, mientras alguien guarde una copia de estas actas. Puedes pedir que se borren tu nombre y tus comentarios; tu firma y tus posiciones se quedan.
common-visible-members = Esto lo pueden leer todas las personas de la asamblea, también las de años futuros, con el nombre que usas aquí, mientras alguien guarde una copia de estas actas. También lo puede leer quien cuida la computadora. Puedes pedir que se borren tu nombre y tus comentarios; tu firma y tus posiciones se quedan.
