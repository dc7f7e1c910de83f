### Lo que dice la línea de órdenes.

cli-about = Llevar un nodo, participar en una asamblea o verificar una copia de sus actas
cli-json = Imprimir JSON para programas
cli-lang = Idioma de lo que se imprime
cli-folder = La carpeta del nodo; si no, CARACOL_HOME o el lugar usual para tus datos
cli-copy = Una copia de las actas: una carpeta o un solo archivo tar
cli-book = Copias de actas: verificar, mostrar, listar, exportar, importar
cli-book-verify = Decidir de nuevo cada acto de una copia, sin red, y nombrar el primero que no vale
cli-book-show = Decir en qué resulta una copia: integrantes, asuntos, acuerdos
cli-book-list = Listar los libros de la carpeta de un nodo
cli-book-export = Escribir una copia de un libro de la carpeta de un nodo
cli-book-import = Verificar una copia y guardarla en la carpeta de un nodo
cli-book-id = El identificador del libro: 64 dígitos hexadecimales
cli-export-to = Dónde escribir: una carpeta nueva o un archivo que termine en .tar
cli-without-words = Dejar fuera las palabras personales (nombres, comentarios); la copia se verifica igual
cli-not-a-copy = Esto no es una copia completa de actas: { $why }
cli-bad-entry = No vale. La entrada { $seq } es la primera que está mal ({ $code }{ $rule ->
    [0] {""}
    [''] {""}
   *[other] , { $rule }
}): { $why }
cli-bad-copy = No vale ({ $code }): { $why }
cli-valid = Vale: cada una de las { $entries } entradas de «{ $name }» fue firmada por quien dice y permitida por las reglas. { $members ->
    [one] Una persona integrante
   *[other] { $members } integrantes
}, { $agreements ->
    [one] un acuerdo
   *[other] { $agreements } acuerdos
}. Raíz { $root }
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
cli-list-row = { $book }  { $entries } entradas
cli-no-such-book = No hay tal libro en esta carpeta. `caracol book list` muestra los que hay.
cli-book-is-here = Este libro ya está en la carpeta; una copia no lo reemplaza.
cli-exported = { $entries } entradas escritas en { $to }
cli-imported = El libro { $book } con { $entries } entradas fue verificado y se guarda como copia.
