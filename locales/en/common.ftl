# Words that every page needs.

## Time
# common-instant is a moment that stands alone, and after "until", "by" and "before"; variables named
# $until and $by are given so. common-instant-when is the same inside a sentence ("agreed on Friday…");
# variables named $when are given so. Both are made of a day ($day) and a time of day ($time).
# $day is a common-date, or one of common-today, common-tomorrow and common-yesterday.

# $day, $time
common-instant = { $day }, { $time }
# $day, $time, $near (yes if $day is today, tomorrow or yesterday, else no)
common-instant-when = { $near ->
    [yes] { $day }, { $time }
   *[no] on { $day }, { $time }
 }
# $hour and $minute, each of two digits
common-time = { $hour }:{ $minute }
# $weekday (common-weekday-N), $number (of the day), $month (common-month-N), $year
common-date = { $weekday } { $number } { $month } { $year }
# the same without the year
# $zone: such as UTC
# $time: a duration
common-in = in { $time }
common-ago = { $time } ago
common-just_now = just now
common-weekday-1 = Monday
common-weekday-2 = Tuesday
common-weekday-3 = Wednesday
common-weekday-4 = Thursday
common-weekday-5 = Friday
common-weekday-6 = Saturday
common-weekday-7 = Sunday
common-month-1 = January
common-month-2 = February
common-month-3 = March
common-month-4 = April
common-month-5 = May
common-month-6 = June
common-month-7 = July
common-month-8 = August
common-month-9 = September
common-month-10 = October
common-month-11 = November
common-month-12 = December

## Durations
# Hours are shown as days where they are whole days.

# $n: a number
common-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
# $n: a number
common-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
 }
# $n: a number
common-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
# $days, $hours: durations said by the two messages above

## Short answers

common-yes = Yes
common-nothing = Nothing yet
common-not_heard = Not yet heard
common-why = Why
common-what_instead = What you can do instead
# $n: a number
# $have, $of: numbers
common-of = { $have } of { $of }

## Lists
# $first, $second
common-list-two = { $first } and { $second }
# $rest (several, joined by commas), $last
common-list-many = { $rest } and { $last }
# $n: a number

## People and things
# $n: the number by which people can speak of somebody or something, as in p7, m12

common-person-unknown = someone (p{ $n })
common-person-erased = someone (p{ $n }), name erased
common-household-unknown = a household (h{ $n })
common-household-erased = a household (h{ $n }), name erased
common-matter-unknown = a matter (m{ $n })
# What a matter about an admission is called: by what agreeing to it means.
# $who: the name of whoever asks to join
common-matter-admit = Admit { $who }
# $who
common-matter-refuse = Do not admit { $who }
# $choice: an answer such as Agree or Yes, $matter: common-matter-admit or common-matter-refuse
common-admission-choice = { $choice }: { $matter }
# $who
common-block-of = the block by { $who }
# $who
common-question-of = the question by { $who }
# $who
common-concern-of = the concern by { $who }
# $n: the number of an entry in the minutes
common-entry = Entry{"\u00A0"}{ $n }
common-text-missing = This text is missing here.
common-word-missing = These words are missing here. They did not come with these minutes.
common-word-erased = Erased by who wrote this.

# $n: a number
common-members = { $n ->
    [one] { $n } member
   *[other] { $n } members
 }
# $n: a number
# $n: a number
common-households = { $n ->
    [one] { $n } household
   *[other] { $n } households
 }
# $n: a number
common-teams = { $n ->
    [one] { $n } team
   *[other] { $n } teams
 }

## What stands in the minutes, and how well

common-grade-own_device = Signed on their own device
    .hint = With a key that only this person's device has.

## Who can see it

# The sentence before a signature; for public minutes and for those of members.
common-visible-public = Everybody can read this, with the name you use here, for as long as somebody keeps a copy of these minutes. You can have your name and your comments erased; your signature and your positions stay.
common-visible-members = All members, those of later years too, can read this with the name you use here, for as long as somebody keeps a copy of these minutes. Whoever keeps the computer can read it as well. You can have your name and your comments erased; your signature and your positions stay.
