# Nuestras reglas, una por una: charter-RUTA es la etiqueta, -help lo que significa, -line la frase con
# la que lo dicen «nuestras reglas», .bounds lo que puede ser. Leídas una tras otra, las frases son
# todas las reglas. A cada frase se le dan las mismas variables: $value (los números como números, las
# opciones como están en las reglas, sí y no como true y false, los textos tal cual; en values cuántos
# son, en silence_consents none, ordinary, reversible o both); $time, la duración, donde el valor es un
# número de horas (días donde son días enteros); y $unit, $early y $joining (joining.by), que algunas
# frases necesitan. Lo que estas reglas no tienen no lleva frase.

## La asamblea

charter-heading-assembly = Quiénes somos
charter-name = Nombre
    .bounds = una línea de 1 a 80 caracteres
charter-name-help = Cómo se llama la asamblea.
charter-name-line = Somos { $value }.
charter-purpose = Para qué estamos
    .bounds = a lo más 2000 caracteres
charter-purpose-help = Una o dos frases sobre por qué se reúnen. Debe entenderlas alguien que no les conoce.
charter-purpose-line = Para qué estamos: { $value }
charter-purpose-none = No hemos escrito para qué estamos.
charter-template = De dónde vienen estas reglas
    .bounds = de 1 a 40 caracteres entre a y z, 0 y 9, y -
charter-template-help = El conjunto de reglas con el que empezaron. Pueden haber cambiado todo.
charter-template-line = Estas reglas empezaron como la plantilla { $value }.
charter-values = Lo que compartimos
    .bounds = de 1 a 12 valores, cada uno una línea de 1 a 300 caracteres
charter-values-help = Los valores que tienen en común. Quien bloquea una propuesta nombra uno de ellos, o un daño.
# los valores siguen como lista
charter-values-line = { $value ->
    [one] Compartimos este valor. Quien bloquea algo puede nombrarlo:
   *[other] Compartimos estos { $value } valores. Quien bloquea algo puede nombrar uno de ellos:
 }
charter-reading = Quién puede leer
    .bounds = cualquiera, o solo integrantes
charter-reading-help = Quién puede leer las actas. Las copias que alguien hizo ya no se pueden recoger.
charter-reading-line = { $value ->
    [public] Cualquiera puede leer nuestras actas.
   *[members] Solo integrantes pueden leer nuestras actas.
 }
charter-reading-choice-public = Cualquiera
charter-reading-choice-members = Solo integrantes
charter-unit = Quiénes cuentan en común
    .bounds = hogares, equipos, o cada persona
charter-unit-help = Donde tienen que responder de lados distintos, esto dice qué es un lado: quienes viven en la misma casa, quienes trabajan en el mismo equipo, o cada persona.
charter-unit-line = { $value ->
    [household] Quienes viven en la misma casa son un hogar. Donde tienen que responder de lados distintos, un hogar es un lado.
    [team] Quienes trabajan en común son un equipo. Donde tienen que responder de lados distintos, un equipo es un lado.
   *[person] Cada persona cuenta por sí misma. No hay hogares ni equipos.
 }
charter-unit-choice-household = Hogares
    .hint = Quienes viven en la misma casa.
charter-unit-choice-team = Equipos
    .hint = Quienes trabajan en común.
charter-unit-choice-person = Cada persona

## Fundar y entrar

charter-heading-joining = Cómo empezamos, y quién forma parte
charter-founding = Fundación
charter-founding-persons_min = Número mínimo de personas que fundan
    .bounds = un número de 3 a 50
charter-founding-persons_min-help = Cuántas personas tienen que firmar para que exista la asamblea.
charter-founding-persons_min-line = Se necesitan al menos { $value } personas para fundar esta asamblea.
charter-founding-units_min = Número mínimo de hogares o equipos
    .bounds = un número desde 2 hasta el mínimo de personas que fundan
charter-founding-units_min-help = De cuántos hogares o equipos distintos tienen que venir quienes fundan. Donde cuenta cada persona, de cuántas personas.
charter-founding-units_min-line = { $unit ->
    [household] Vienen de al menos { $value } hogares.
    [team] Vienen de al menos { $value } equipos.
   *[person] Cada una cuenta por sí misma.
 }
charter-joining = Entrar
charter-joining-by = Cómo entra alguien
    .bounds = porque responden por la persona, o por acuerdo de la asamblea
charter-joining-by-help = Porque responden: integrantes responden por la persona y, si nadie objeta, ya forma parte. Por acuerdo: cuando ya respondieron, la asamblea decide sobre cada quien que pide entrar.
charter-joining-by-line = { $value ->
    [vouches] Entra la persona por la que responden suficientes, a menos que alguien objete. Entonces decide la asamblea, y solo su acuerdo puede rechazar. Ahí tienen que participar al menos tres personas, o todas si son menos.
   *[agreement] La persona por la que responden suficientes llega ante la asamblea, que decide. Tienen que participar al menos tres personas, o todas si son menos. Si participa muy poca gente, la persona entra.
 }
charter-joining-by-choice-vouches = Porque responden por la persona, si nadie objeta
charter-joining-by-choice-agreement = Por acuerdo de la asamblea
charter-joining-vouch_units = Cuántos tienen que responder
    .bounds = un número de 2 a 10
charter-joining-vouch_units-help = De cuántos hogares o equipos distintos tienen que responder, para que nadie traiga gente por su cuenta. Donde cuenta cada persona, cuántas personas.
charter-joining-vouch_units-line = { $unit ->
    [household] Por quien pide entrar tienen que responder integrantes de al menos { $value } hogares distintos.
    [team] Por quien pide entrar tienen que responder integrantes de al menos { $value } equipos distintos.
   *[person] Por quien pide entrar tienen que responder al menos { $value } integrantes.
 }
charter-joining-window_hours = Tiempo para objetar
    .bounds = de 1 a 90 días
charter-joining-window_hours-help = Cuánto tiempo se puede objetar después de que respondieron. Quien entró hace menos que esto, o cuyo hogar o equipo es más nuevo, todavía no puede responder.
charter-joining-window_hours-line = { $joining ->
    [vouches] { $unit ->
        [person] Después se puede objetar durante { $time }. Quien entra puede responder por otras personas cuando pasa otro tanto.
        [team] Después se puede objetar durante { $time }. Un equipo formado después de la fundación puede responder cuando ya tiene ese tiempo.
       *[household] Después se puede objetar durante { $time }. Un hogar formado después de la fundación puede responder cuando ya tiene ese tiempo.
    }
   *[agreement] { $unit ->
        [person] Quien entra puede responder por otras personas después de { $time }.
        [team] Un equipo formado después de la fundación puede responder después de { $time }.
       *[household] Un hogar formado después de la fundación puede responder después de { $time }.
    }
 }

## Tiempo

charter-heading-deciding = Cómo decidimos
charter-windows = Tiempo para decidir
charter-windows-essential = Asuntos esenciales
charter-windows-essential-hours = Tiempo para un asunto esencial
    .bounds = de 1 hora a 90 días
charter-windows-essential-hours-help = Cuánto tiempo hay para decir la posición sobre lo que toca los cimientos: nuestras reglas, nuestra casa, lo que tenemos en común.
charter-windows-essential-hours-line = Un asunto esencial queda abierto { $time }.
charter-windows-essential-min_hours = Tiempo mínimo para un asunto esencial
    .bounds = desde nada hasta todo el tiempo de un asunto esencial
charter-windows-essential-min_hours-help = Aunque ya se haya escuchado a todas las personas, no se acuerda antes de que pase este tiempo.
charter-windows-essential-min_hours-line = { $early ->
    [true] { $value ->
        [0] Se puede acordar en cuanto se haya escuchado a todas las personas.
       *[other] Queda abierto al menos { $time }, aunque ya se haya escuchado a todas las personas.
    }
   *[false] { $value ->
        [0] Si un bloqueo se levanta en las pláticas, queda abierto un día más, para que se pueda pensar otra vez.
       *[other] Si un bloqueo se levanta en las pláticas, sigue abierto por lo menos { $time }, para que se pueda pensar otra vez.
    }
 }
charter-windows-ordinary = Asuntos ordinarios
charter-windows-ordinary-hours = Tiempo para un asunto ordinario
    .bounds = desde 1 hora hasta el tiempo de un asunto esencial
charter-windows-ordinary-hours-help = Cuánto tiempo hay para decir la posición sobre la mayoría de las cosas.
charter-windows-ordinary-hours-line = Un asunto ordinario queda abierto { $time }.
charter-windows-ordinary-min_hours = Tiempo mínimo para un asunto ordinario
    .bounds = desde nada hasta todo el tiempo de un asunto ordinario, y no más que el mínimo de uno esencial
charter-windows-ordinary-min_hours-help = Aunque ya se haya escuchado a todas las personas, no se acuerda antes de que pase este tiempo.
charter-windows-ordinary-min_hours-line = { $early ->
    [true] { $value ->
        [0] Se puede acordar en cuanto se haya escuchado a todas las personas.
       *[other] Queda abierto al menos { $time }, aunque ya se haya escuchado a todas las personas.
    }
   *[false] { $value ->
        [0] Si un bloqueo se levanta en las pláticas, queda abierto un día más, para que se pueda pensar otra vez.
       *[other] Si un bloqueo se levanta en las pláticas, sigue abierto por lo menos { $time }, para que se pueda pensar otra vez.
    }
 }
charter-windows-reversible = Asuntos fáciles de deshacer
charter-windows-reversible-hours = Tiempo para lo que es fácil de deshacer
    .bounds = desde 1 hora hasta el tiempo de un asunto ordinario
charter-windows-reversible-hours-help = Cuánto tiempo hay para decir la posición sobre lo que cuesta poco echar atrás.
charter-windows-reversible-hours-line = Un asunto fácil de deshacer queda abierto { $time }.
charter-windows-reversible-min_hours = Tiempo mínimo para lo que es fácil de deshacer
    .bounds = desde nada hasta todo el tiempo de lo que es fácil de deshacer, y no más que el mínimo de un asunto ordinario
charter-windows-reversible-min_hours-help = Aunque ya se haya escuchado a todas las personas, no se acuerda antes de que pase este tiempo.
charter-windows-reversible-min_hours-line = { $early ->
    [true] { $value ->
        [0] Se puede acordar en cuanto se haya escuchado a todas las personas.
       *[other] Queda abierto al menos { $time }, aunque ya se haya escuchado a todas las personas.
    }
   *[false] { $value ->
        [0] Si un bloqueo se levanta en las pláticas, queda abierto un día más, para que se pueda pensar otra vez.
       *[other] Si un bloqueo se levanta en las pláticas, sigue abierto por lo menos { $time }, para que se pueda pensar otra vez.
    }
 }
charter-early = Acordar antes
    .bounds = sí o no
charter-early-help = Si algo se acuerda en cuanto se escuchó a todas las personas, sin esperar a que termine su tiempo.
charter-early-line = { $value ->
    [true] Si ya se escuchó a todas las personas antes de que termine el tiempo, acordamos antes.
   *[false] Siempre esperamos a que termine el tiempo, aunque ya se haya escuchado a todas las personas.
 }
charter-early-choice-true = Sí
charter-early-choice-false = No

## Cuántas personas

charter-quorum = Cuántas personas tienen que participar
charter-quorum-percent = Parte que tiene que participar
    .bounds = de 0 a 100 por ciento
charter-quorum-percent-help = Qué parte de quienes tienen voz tiene que decir su posición; si no, no se decide nada. 0 no pide ninguna parte.
charter-quorum-percent-line = { $value ->
    [0] En una decisión no se pide que participe ninguna parte de la asamblea.
   *[other] En una decisión tiene que participar al menos el { $value }{"\u00A0"}% de quienes tienen voz.
 }
charter-quorum-persons = Número que tiene que participar
    .bounds = un número de 0 a 1000
charter-quorum-persons-help = Cuántas personas tienen que decir su posición. Entre esto y la parte, cuenta lo mayor; en una asamblea más chica bastan todas. 0 no pide ningún número.
charter-quorum-persons-line = { $value ->
    [0] No se pide un número fijo de personas, salvo donde se decide si alguien entra.
    [one] Tiene que participar al menos una persona.
   *[other] Tienen que participar al menos { $value } personas, o todas si son menos. Entre este número y una parte, cuenta lo mayor.
 }
charter-silence_consents = Dónde el silencio acuerda
    .bounds = asuntos ordinarios, lo que es fácil de deshacer, las dos cosas o ninguna, cada una una vez
charter-silence_consents-help = En estos tipos, quien no dice nada se toma como que no objeta, y no se pide ningún número de personas. Nunca en asuntos esenciales.
charter-silence_consents-line = { $value ->
    [both] En asuntos ordinarios y en lo que es fácil de deshacer, el silencio cuenta como acuerdo: si nadie objeta, se acuerda. Nunca en asuntos esenciales.
    [ordinary] En asuntos ordinarios el silencio cuenta como acuerdo: si nadie objeta, se acuerda. Nunca en asuntos esenciales.
    [reversible] En lo que es fácil de deshacer, el silencio cuenta como acuerdo: si nadie objeta, se acuerda. Nunca en asuntos esenciales.
   *[none] El silencio nunca se toma como acuerdo.
 }
charter-silence_consents-choice-ordinary = Asuntos ordinarios
charter-silence_consents-choice-reversible = Lo que es fácil de deshacer

## Consenso

charter-weak = Cuándo un consenso es demasiado débil
charter-weak-reservation_percent = Reservas a lo más
    .bounds = de 0 a 100 por ciento
charter-weak-reservation_percent-help = Si una parte mayor de quienes participaron tiene reservas, la propuesta se reescribe.
charter-weak-reservation_percent-line = Si más del { $value }{"\u00A0"}% de quienes participan tienen reservas, la propuesta se reescribe.
charter-weak-stand_aside_percent = Hacerse a un lado, a lo más
    .bounds = de 0 a 100 por ciento
charter-weak-stand_aside_percent-help = Si una parte mayor de quienes participaron se hace a un lado, la propuesta se reescribe.
charter-weak-stand_aside_percent-line = Si más del { $value }{"\u00A0"}% de quienes participan se hacen a un lado, la propuesta se reescribe.
charter-blocks = Bloqueos
charter-blocks-test = Cuándo queda en pie un bloqueo
    .bounds = una de las cuatro maneras
charter-blocks-test-help = Un bloqueo nombra un valor compartido o un daño. Esto dice cómo se encuentra si es fundado. El que no lo es cuenta como hacerse a un lado.
charter-blocks-test-line = { $value ->
    [none] Todo bloqueo que nombra un valor compartido o un daño queda en pie.
    [cosigners] Un bloqueo que nombra un valor compartido o un daño queda en pie si les parece fundado a suficientes personas más.
    [share_present] Un bloqueo que nombra un valor compartido o un daño queda en pie si le parece fundado a una parte suficiente de quienes participan.
   *[whole_group] Un bloqueo que nombra un valor compartido o un daño queda en pie si opina sobre él al menos la mitad de las demás personas que participan, y a ninguna le parece infundado.
 }
charter-blocks-test-choice-none = Siempre, si nombra un valor compartido o un daño
charter-blocks-test-choice-cosigners = Si les parece fundado a algunas personas más
charter-blocks-test-choice-share_present = Si le parece fundado a una parte de quienes participan
charter-blocks-test-choice-whole_group = Si a nadie le parece infundado
charter-blocks-count = A cuántas personas más les tiene que parecer fundado
    .bounds = un número de 1 a 20
charter-blocks-count-help = Cuántas personas además de quien bloquea.
charter-blocks-count-line = { $value ->
    [one] Basta una persona más.
   *[other] Se necesitan { $value } personas más.
 }
charter-blocks-percent = A qué parte le tiene que parecer fundado
    .bounds = de 1 a 100 por ciento
charter-blocks-percent-help = La parte de quienes participan, contando a quien bloquea.
charter-blocks-percent-line = Se necesita el { $value }{"\u00A0"}%, contando a quien bloquea.
charter-talks = Pláticas
    .bounds = a lo más 90 días en total
charter-talks-help = Si un bloqueo queda en pie, quien lo propuso y quienes lo bloquean se reúnen y buscan un camino.
charter-talks-every_hours = Tiempo para cada reunión
    .bounds = de 12 horas a 30 días
charter-talks-every_hours-help = Dentro de este tiempo se reúnen una vez.
charter-talks-every_hours-line = Cada reunión se hace dentro de { $time }.
charter-talks-times = Número de reuniones
    .bounds = un número de 0 a 12
charter-talks-times-help = Cuántas veces se reúnen a lo más. 0 quiere decir que no hay pláticas.
charter-talks-times-line = { $value ->
    [0] Si un bloqueo queda en pie, no hay pláticas.
    [one] Si un bloqueo queda en pie, quien lo propuso y quienes lo bloquean se reúnen una vez.
   *[other] Si un bloqueo queda en pie, quien lo propuso y quienes lo bloquean se reúnen hasta { $value } veces. Quien falta dos veces pierde la propuesta, o el bloqueo.
 }
charter-rounds_min = Rondas antes de votar
    .bounds = un número de 1 a 10
charter-rounds_min-help = Cuántas veces se tiene que haber buscado el consenso antes de que pueda haber votación.
charter-rounds_min-line = { $value ->
    [one] No hay votación antes de haber buscado el consenso una vez.
   *[other] No hay votación antes de haber buscado el consenso { $value } veces.
 }
charter-fallback = Si no se encuentra consenso
charter-fallback-by = Si no se encuentra consenso
    .bounds = nada, una votación por parte, o una votación por mayoría
charter-fallback-by-help = Qué sigue cuando un bloqueo queda en pie hasta el final. La votación solo empieza cuando cada preocupación y cada bloqueo tiene respuesta.
charter-fallback-by-line = { $value ->
    [none] Si no se encuentra consenso, no se acuerda. No hay votaciones.
    [share] Si no se encuentra consenso, y todo tiene respuesta, hay votación.
   *[majority] Si no se encuentra consenso, y todo tiene respuesta, hay votación, y se acuerda con más sí que no. Un asunto esencial necesita al menos 75{"\u00A0"}% de sí.
 }
charter-fallback-by-choice-none = Nada: no se acuerda
charter-fallback-by-choice-share = Una votación que necesita una parte grande de sí
charter-fallback-by-choice-majority = Una votación que necesita más sí que no
charter-fallback-percent = Parte de sí
    .bounds = de 51 a 100 por ciento
charter-fallback-percent-help = La menor parte de sí entre sí y no. Los asuntos esenciales necesitan al menos 75{"\u00A0"}% en todo caso.
charter-fallback-percent-line = Se acuerda con al menos { $value }{"\u00A0"}% de sí entre sí y no. Un asunto esencial nunca necesita menos de 75{"\u00A0"}%.
charter-fallback-window_hours = Tiempo para votar
    .bounds = de 1 a 90 días
charter-fallback-window_hours-help = Cuánto tiempo está abierta la votación.
charter-fallback-window_hours-line = La votación está abierta { $time }.

## Acuerdos

charter-heading-agreements = Lo que acordamos
charter-agreements = Acuerdos
charter-agreements-reopen_percent = Parte que puede reabrir
    .bounds = de 1 a 50 por ciento
charter-agreements-reopen_percent-help = Cuando lo pide esta parte de la asamblea, un acuerdo se decide otra vez.
charter-agreements-reopen_percent-line = Si lo pide el { $value }{"\u00A0"}% de la asamblea, decidimos otra vez un acuerdo. Mientras tanto sigue valiendo.
charter-agreements-review_days_max = Mayor tiempo hasta volver a ver un acuerdo
    .bounds = de 30 a 730 días
charter-agreements-review_days_max-help = Cada acuerdo tiene un día en que termina si no se renueva. Este es el plazo mayor.
charter-agreements-review_days_max-line = Volvemos a ver cada acuerdo a más tardar después de { $value } días. Si nadie lo renueva, ya no vale.
charter-agreements-same_text_days = Días hasta que puede volver el mismo texto
    .bounds = de 0 a 365 días
charter-agreements-same_text_days-help = Durante este tiempo no se puede proponer otra vez el mismo texto. Después, bastan hechos nuevos para reabrir un acuerdo.
charter-agreements-same_text_days-line = { $value ->
    [0] El mismo texto puede volver enseguida. Si hay hechos nuevos, basta una persona para reabrir un acuerdo.
    [one] El mismo texto puede volver después de un día. Pasado ese tiempo, si hay hechos nuevos, basta una persona para reabrir un acuerdo.
   *[other] El mismo texto puede volver después de { $value } días. Pasado ese tiempo, si hay hechos nuevos, basta una persona para reabrir un acuerdo.
 }

## Lo mismo en toda asamblea

charter-heading-always = Lo que vale en toda asamblea
charter-always-one_voice = Cada persona tiene una voz, y nadie puede prestársela a otra.
charter-always-propose = Cualquier integrante puede hacer una propuesta sin pedir permiso.
charter-always-essential = Los asuntos esenciales nunca pasan por silencio, ni por una votación con menos de 75{"\u00A0"}% de sí.
charter-always-doers = A nadie se le da trabajo que no aceptó hacer.
charter-always-urgent = Si dos tercios de quienes tienen voz dicen que un asunto es urgente, cada paso dura a lo más tres días.
charter-always-leave = Cualquiera puede irse en el momento y llevarse una copia de las actas.

## Las plantillas

charter-template-mutual-aid-network = Red de apoyo mutuo
    .hint = Gente que se apoya. Rápida, ligera, y se acuerda lo que nadie objeta.
charter-template-housing-coop = Cooperativa de vivienda
    .hint = Hogares que viven en el mismo lugar. Más tiempo, y seis reuniones antes de cualquier votación.
charter-template-zapatista-gal-2023 = Gobierno autónomo local
    .hint = Familias de una comunidad, como los gobiernos zapatistas de 2023. Tres rondas antes de cualquier votación.
