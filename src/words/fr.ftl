# Français. Une phrase par message, dans l’ordre et sous les titres de messages.rs. Espaces insécables (U+00A0) devant : ; ? ! et dans « ».

## Terms

-participant = { $form ->
    [many] personnes
    [a] une personne
    [no] pas de personne
    [the] la personne
    [of-the] de la personne
    [to-the] à la personne
    [label] Personnes
   *[one] personne
}
    .gender = f
-facilitator = { $form ->
    [many] facilitateur·rices
    [a] un·e facilitateur·rice
    [no] pas de facilitateur·rice
    [the] la personne qui facilite
    [of-the] de la personne qui facilite
    [to-the] à la personne qui facilite
    [label] Facilitation
   *[one] facilitateur·rice
}
    .gender = f
-scribe = { $form ->
    [many] scribes
    [a] un·e scribe
    [no] pas de scribe
    [the] le·la scribe
    [of-the] du·de la scribe
    [to-the] au·à la scribe
    [label] Prise de notes
   *[one] scribe
}
    .gender = mf
-time-keeper = { $form ->
    [many] gardien·nes du temps
    [a] un·e gardien·ne du temps
    [no] pas de gardien·ne du temps
    [the] le·la gardien·ne du temps
    [of-the] du·de la gardien·ne du temps
    [to-the] au·à la gardien·ne du temps
    [label] Temps
   *[one] gardien·ne du temps
}
    .gender = mf
-memory-keeper = { $form ->
    [many] gardien·nes de la mémoire
    [a] un·e gardien·ne de la mémoire
    [no] pas de gardien·ne de la mémoire
    [the] le·la gardien·ne de la mémoire
    [of-the] du·de la gardien·ne de la mémoire
    [to-the] au·à la gardien·ne de la mémoire
    [label] Mémoire
   *[one] gardien·ne de la mémoire
}
    .gender = mf
-proposal-holder = { $form ->
    [many] porteur·ses de proposition
    [a] un·e porteur·se de proposition
    [no] pas de porteur·se de proposition
    [the] la personne qui porte la proposition
    [of-the] de la personne qui porte la proposition
    [to-the] à la personne qui porte la proposition
    [label] Proposition portée par
   *[one] porteur·se de proposition
}
    .gender = f
-objector = { $form ->
    [many] personnes qui objectent
    [a] une personne qui objecte
    [no] pas de personne qui objecte
    [the] la personne qui objecte
    [of-the] de la personne qui objecte
    [to-the] à la personne qui objecte
    [label] Objection portée par
   *[one] personne qui objecte
}
    .gender = f
-circle = { $form ->
    [many] cercles
    [a] un cercle
    [no] pas de cercle
    [the] le cercle
    [of-the] du cercle
    [to-the] au cercle
    [label] Cercle
   *[one] cercle
}
    .gender = m
-proposal = { $form ->
    [many] propositions
    [a] une proposition
    [no] pas de proposition
    [the] la proposition
    [of-the] de la proposition
    [to-the] à la proposition
    [label] Proposition
   *[one] proposition
}
    .gender = f
-objection = { $form ->
    [many] objections
    [a] une objection
    [no] pas d’objection
    [the] l’objection
    [of-the] de l’objection
    [to-the] à l’objection
    [label] Objection
   *[one] objection
}
    .gender = f
-concern = { $form ->
    [many] préoccupations
    [a] une préoccupation
    [no] pas de préoccupation
    [the] la préoccupation
    [of-the] de la préoccupation
    [to-the] à la préoccupation
    [label] Préoccupation
   *[one] préoccupation
}
    .gender = f
-decision = { $form ->
    [many] décisions
    [a] une décision
    [no] pas de décision
    [the] la décision
    [of-the] de la décision
    [to-the] à la décision
    [label] Décision
   *[one] décision
}
    .gender = f
-check-in = Inclusion
-weather = Météo
-frame-item = De quoi s’agit-il ?
-present = La proposition
-clarify = Clarifications
-react = Ressentis
-amend = Amendements
-consent-round = Objections
-integrate = Bonification
-record = Décision
-celebrate = Célébrer
-check-out = Déclusion
-round = Tour de parole
-talk = Parole libre
-report = Informer
-explore = Explorer
-agenda = Ordre du jour
-items = Points
-decide = Décider
-shape = Mise en forme
-rounds = Tours d’objections
-objections = Objections

## Keys

key-space = Espace
key-enter = Entrée
key-backspace = Ret. arr.
key-tab = Tab
key-escape = Esc
key-page-down = Page suiv.
key-page-up = Page préc.

## Key labels

label-next = la suite
label-back = retour
label-undo = annuler
label-redo = rétablir
label-cover = couvrir
label-pause = pause
label-note = noter
label-find = chercher
label-help = aide
label-close = fermer
label-close-draft-stays = fermer, le brouillon reste
label-choose = choisir
label-move = bouger
label-open = ouvrir
label-next-part = partie suivante
label-next-field = champ suivant
label-line-break = à la ligne
label-pass-for-now = passer, plus tard
label-floor = parole
label-direction = sens
label-wants-floor = demande la parole
label-direct-reply = réponse directe
label-people = personnes
label-concern = { -concern }
label-objection = { -objection }
label-edit = modifier
label-versions = versions
label-ways-out = autres issues
label-time = le temps
label-minute-more = une minute de plus
label-minute-less = une minute de moins
label-turn-time = temps
label-previous-step = étape d’avant
label-next-step = étape d’après
label-finish = finir
label-cue = repère
label-review = relire
label-language = langue
label-theme = couleurs
label-mouse = souris
label-leave = quitter
label-keep = garder
label-change-kind = changer de type
label-try-now = essayer maintenant
label-back-to-meeting = revenir à la rencontre
label-go-on = continuer

## Help

help-round = Mener le tour
help-time = Le temps
help-everywhere = Partout
help-text = Dans un texte
help-next = la suite, annoncée en bas
help-back-one = un pas en arrière
help-pass = passer, plus tard
help-floor = donner la parole à…
help-direction = changer de sens
help-people = qui arrive, qui part
help-wants-floor = quelqu’un demande la parole
help-direct-reply = une réponse directe, un point technique
help-objection = { -objection(form: "a") }
help-concern = { -concern(form: "a") }
help-edit = modifier le texte
help-versions = les versions du texte
help-ways-out = autres issues
help-minutes = plus ou moins une minute
help-time-doors = le temps, à voir ensemble
help-turn-time = temps discret ou caché
help-pause = une pause
help-finish = finir cette étape
help-steps = étape d’avant, d’après
help-cue = le repère { -facilitator(form: "of-the") }
help-cover = couvrir l’écran
help-undo = annuler, rétablir
help-note = noter
help-find = chercher une action
help-language = langue, couleurs, souris
mouse-clicks = Un clic vaut une touche. { $key } pour sélectionner du texte.
mouse-free = La souris sélectionne du texte. { $key } pour cliquer.
help-leave = quitter, tout est gardé
help-move = aller d’une place à l’autre
help-open = ouvrir
help-review = relire ce qui a été décidé
help-previous-part = partie d’avant
help-keep = garder, de partout
help-clicker = Télécommande : page suivante, page précédente et le bouton noir suffisent pour tout le tour.
help-home = Les flèches choisissent, Espace ou Entrée ouvre, / cherche, r relit les décisions, q quitte.
help-setup = Entrée va au champ suivant, Tab à ce qui fait tenir le temps, ctrl-s commence, Esc revient.
help-reading = Les flèches choisissent, Espace lit une décision, / en cherche une, Esc revient.
help-marks = les marques { -circle(form: "of-the") }
help-close = fermer l’aide

## Marks

mark-speaks = parle, ou répond
mark-next = se prépare
mark-waits = attend
mark-spoke = a parlé, a répondu
mark-passed-for-now = passe pour l’instant
mark-passed = a passé
mark-absent = n’est pas là
mark-queue = sa place dans la file
mark-direct-reply = réponse directe
mark-concern = { -concern }
mark-objection = { -objection }

## Seats

seat-next = se prépare
seat-on-the-way = arrive
seat-back-soon = revient
seat-listens = écoute
seat-had-to-leave = est parti·e
seat-has-to-leave = doit partir
seat-absent = n’est pas là
seat-after-reading = à la fin, après relecture
seat-read-again = après relecture
seat-which-answer = quelle réponse ?
seat-here = ici ?

## Stage

stage-ends-about = fin vers { $time }
stage-ends = fin { $time }
stage-ends-drift = fin { $time } ({ $drift })
stage-agenda = Notre chemin
stage-cue = Facilitation
stage-then = puis { $next }
stage-list-closed = la liste est close
stage-then-time = puis { $next }, { $time }
stage-count-of = { $number } sur { $count }
stage-speaks = { $name } parle
stage-silence = Un temps de silence.
stage-not-yet-heard = Pas encore entendu : { $names }
stage-facilitator-closes = { $name } facilite : une autre voix peut clore le tour.
stage-facilitator-opens = { $name } facilite : une autre voix peut ouvrir le tour.
stage-list-around = { $above } au-dessus, { $below } au-dessous
stage-lines = lignes { $first } à { $last } sur { $count }, ▾
stage-may-conclude = on peut conclure
stage-one-minute = une minute
stage-paused-since = pause depuis { $time }
stage-welcome-reading = Bienvenue, { $name }. Nous relisons { -proposal(form: "the") }.
stage-noted = Noté pendant la rencontre
round-number = { $number ->
    [1] { $step }
    [2] { $step }, deuxième tour
    [3] { $step }, troisième tour
    [4] { $step }, quatrième tour
   *[other] { $step }, tour { $number }
}

## Room

room-round = Que souhaitez-vous dire ?
room-objection = Voyez-vous une objection : quelque chose qui nuirait au groupe ?
room-signs = Voyez-vous une objection ? Montrons-le ensemble.
room-together = Nous répondons ensemble, par un signe.
room-open = Qui souhaite prendre la parole ?
room-listen = Nous écoutons.
room-integrate = Qu’est-ce qui lèverait l’objection en répondant au besoin ?
room-record = Qui y veille, jusqu’à quand, et à quoi le verrons-nous ?
room-somebody = quelqu’un
room-aloud = « { $words } »
room-cue-round = Pas de réponse, pas de commentaire. Remerciez chaque personne.
room-cue-objections = Entendez tout le monde avant de travailler. Un doute s’accueille comme une objection.
room-cue-together = Tout le monde au même moment. Regardez chaque personne.
room-cue-open = Invitez qui n’a pas encore parlé. Le silence a sa place.
room-cue-listen = Pas encore de questions.
room-cue-silence = Gardez le silence, vous aussi.
room-cue-amend = Seule la personne qui porte la proposition parle. Les cinq réponses se valent.
room-cue-integrate = L’objection appartient au groupe. Deux oui : celui de la personne qui objecte, celui de la personne qui porte la proposition.
room-cue-record = Ce que personne ne sait encore reste ouvert, et c’est noté ainsi.
room-cue-agenda = Moins de points, mieux traités. Les durées se décident avec l’ordre du jour.

## Following

follow-step = étape { $number } sur { $of }
follow-waiting = Aucune rencontre n’a encore commencé dans { $folder }. La prochaine s’affichera ici d’elle-même.
follow-waiting-for = La rencontre « { $session } » n’existe pas encore. Elle s’affichera ici d’elle-même.
follow-alone = l’écran de facilitation est fermé
follow-broken = le dernier état lisible : { $why }
follow-larger = une police plus grande aide le fond de la salle (Ctrl +)

## Proposal

proposal-title = La proposition
proposal-version = version { $number }
proposal-held-by = { -proposal.gender ->
    [m] porté par { $name }
   *[f] portée par { $name }
}
proposal-being-written = { $number ->
    [1] La proposition, en cours d’écriture
   *[other] La proposition, version { $number } en cours d’écriture
}
proposal-changes = Depuis la version { $number }
proposal-added = ajouté
proposal-removed = retiré
proposal-folded = { $count ->
    [one] { $count } paragraphe inchangé
   *[other] { $count } paragraphes inchangés
}
proposal-term = Jusqu’à quand
proposal-no-term = sans limite
proposal-review = On y revient
proposal-need = À quoi cette proposition répond-elle ?
proposal-other-version = une autre version
heard-title = Entendu
heard-just-now = entendue à l’instant
heard-objections = { $count ->
    [one] { $count } { -objection }
   *[other] { $count } { -objection(form: "many") }
}
heard-concerns = { $count ->
    [one] { $count } { -concern }
   *[other] { $count } { -concern(form: "many") }
}

## Answers

answer-no-objection = { -objection(form: "no") }
answer-no-longer = { -objection(form: "no") } cette fois
answer-objection = { -objection }
answer-concern = { -concern }
answer-rather-concern = plutôt { -concern(form: "a") }
answer-withdraw-objection = la retirer
answer-could-not = n’a pas pu répondre
answer-yes = oui
answer-no = non
answer-not-yet = pas encore
amend-keep = garder
amend-keep-meaning = tel quel
amend-clarify = préciser
amend-clarify-meaning = même sens
amend-change = modifier
amend-change-meaning = version { $number }
amend-rework = remanier
amend-rework-meaning = et en reparler
amend-withdraw = retirer
amend-withdraw-meaning = et merci à vous
amend-question = { $name }, vous avez entendu tout le monde. Que faites-vous du texte ?

## Hints

hint-floor = passer la parole à { $next }
    .shortest = la parole à { $next }
hint-floor-free = la parole est libre
hint-round-complete = le tour est complet, puis { $step }
    .shortest = le tour est complet
hint-round-done = le tour est complet
hint-turn-ends-reading = finir ce tour de parole, puis relire pour { $name }
    .shortest = puis relire
hint-then = puis { $next }
hint-write-words = écrire ses mots
hint-answer-of = { $name } :
hint-back-to = revenir à { $name }
hint-back-to-person = revenir à une personne
hint-back-to-everyone = revenir à tout le monde
hint-first-objection = entendre { -objection.gender ->
    [m] le premier
   *[f] la première
} { -objection }
    .shortest = { -objection.gender ->
    [m] le premier
   *[f] la première
} { -objection }
hint-decided = c’est décidé
hint-awaited = { $name } n’a pas encore répondu
    .shortest = à { $name } de répondre
hint-awaited-role = la réponse { -proposal-holder(form: "of-the") } est attendue
    .shortest = une réponse attendue
hint-together = personne n’objecte
hint-together-else = personne d’autre n’objecte
    .shortest = personne d’autre
hint-together-exception = une place, puis o ou c
hint-begin-step = commencer : { $step }
    .shortest = { $step }
hint-step-done = cette étape est finie, puis { $step }
    .short = fini, puis { $step }
    .shortest = puis { $step }
hint-step-done-last = cette étape est finie
hint-role-empty = laisser ce rôle libre, commencer : { $step }
    .short = laisser libre, puis { $step }
    .shortest = laisser libre
hint-open-item = ouvrir le point { $number }
hint-go-with = continuer avec « { $format } »
    .shortest = « { $format } »
hint-write-proposal = écrire { -proposal(form: "the") }
hint-write-agenda = écrire l’ordre du jour
hint-agenda-agreed = personne n’objecte à cet ordre du jour
    .shortest = personne n’objecte
hint-next-question = la question suivante
hint-write-amendment = écrire le nouveau texte
hint-read-again = relire { -proposal(form: "the") } pour { $name }
    .shortest = relire pour { $name }
hint-looks-after = qui y veillera ?
hint-until-when = jusqu’à quand ?
hint-criteria = à quoi verrons-nous que cela marche ?
    .short = à quoi le verrons-nous ?
hint-record = noter la décision, puis { $step }
    .shortest = noter la décision
hint-record-last = noter la décision
hint-uncover = découvrir l’écran
hint-go-on = reprendre
hint-stop-clock = arrêter seulement le temps
    .shortest = arrêter le temps
hint-keep-version = garder la version { $number }
hint-all-kept = Tout est gardé.
hint-close-meeting = clore la rencontre
hint-ways-out = choisir ensemble une autre issue
    .shortest = autres issues
hint-numbers-group = ce que le groupe choisit
hint-numbers-ask = poser la question au groupe
    .shortest = demander au groupe
hint-exact-time = une heure précise
hint-continue-unchanged = continuer sans rien changer
    .shortest = continuer
hint-choose-one = { $first } à { $last } : choisir
    .shortest = { $first } à { $last }

## Stops

stop-everyone-answered = Tout le monde a répondu.
stop-nobody-objects = Personne n’objecte.
stop-objections-wait = { $count ->
    [1] { -objection.gender ->
        [m] Un { -objection } demande à être entendu.
       *[f] Une { -objection } demande à être entendue.
    }
   *[other] { $count } { -objection(form: "many") } demandent à être { -objection.gender ->
        [m] entendus
       *[f] entendues
    }.
}
stop-concerns-kept = { $count ->
    [1] { -concern.gender ->
        [m] Un { -concern }, gardé
       *[f] Une { -concern }, gardée
    } avec { -decision(form: "the") }.
   *[other] { $count } { -concern(form: "many") }, { -concern.gender ->
        [m] gardés
       *[f] gardées
    } avec { -decision(form: "the") }.
}
stop-objections-improved = { $count ->
    [1] { -objection.gender ->
        [m] Un
       *[f] Une
    } { -objection } a bonifié le texte.
    [2] Deux { -objection(form: "many") } ont bonifié le texte.
   *[other] { $count } { -objection(form: "many") } ont bonifié le texte.
}
stop-decided = Nous avons décidé
stop-not-decided = Nous n’avons pas encore décidé
stop-why = Pourquoi
stop-item = Point { $number } : { $kind }
stop-item-brought = Porté par { $name }. { $time }.
stop-item-time = { $time }.
stop-breath = Le temps d’une respiration.
stop-end = La rencontre est terminée.

## Objection at hand

integrate-title = { -objection(form: "label") } { $number } sur { $count }
integrate-understand = Pour la comprendre ensemble
integrate-question-understand = Que se passerait-il ? À quoi le verrait-on ?
integrate-question-purpose = En quoi touche-t-elle notre raison d’être ?
integrate-question-idea = Quelle idée la lèverait ?
integrate-question-others = Qui d’autre a une idée ?
integrate-find = pour trouver ensemble
integrate-lifted = { $name }, l’objection est-elle levée ?
integrate-lifted-all = L’objection est-elle levée, pour tout le monde ?
integrate-meets-need = { $name }, la proposition répond-elle encore au besoin ?
integrate-meets-need-all = La proposition répond-elle encore au besoin, pour tout le monde ?
integrate-belongs = Une objection appartient au groupe : personne ne la porte sans les autres.
integrate-rather-concern = { $name }, est-ce plutôt { -concern(form: "a") }, à garder avec la décision ?
integrate-rather-concern-all = En faisons-nous { -concern(form: "a") }, pour tout le monde ?
integrate-takes-back = { $name }, retirez-vous { -objection(form: "the") } ?

## Ways out

ways-title = Par où avancer ?
ways-aloud = on le choisit ensemble, à voix haute
ways-shorter = une durée plus courte
ways-shorter-meaning = essayer deux mois, puis regarder
ways-measure = mesurer
ways-measure-meaning = à quel signe voudrons-nous arrêter ?
ways-entrust = confier
ways-entrust-meaning = deux personnes préparent un texte, ou décident
ways-come-back = y revenir
ways-come-back-meaning = un nom, une date, le texte tel qu’il est
ways-another = une autre manière de décider
ways-another-meaning = choisie par consentement
ways-leave = laisser ce point
ways-leave-meaning = merci de l’avoir porté
ways-search = continuer à chercher
ways-search-meaning = un autre essai
ways-until = jusqu’à quand ?
ways-who = à qui ?
ways-sign = à quel signe ?
ways-date = quand y revenons-nous ?
ways-works-on-it = qui y travaille d’ici là ?
ways-which = laquelle ?
ways-question = { $way } : une objection ?

## Doors of time

doors-title = Le temps
doors-item-was-to-end = ce point devait finir à { $time }
doors-step-was-to-end = cette étape devait finir à { $time }
doors-end = fin
doors-more = { $minutes ->
    [one] { $minutes } minute de plus, prise sur le point { $item }. Une objection ?
   *[other] { $minutes } minutes de plus, prises sur le point { $item }. Une objection ?
}
doors-next-time = On reprend ce point la prochaine fois.
doors-drop-last = On laisse le dernier point pour cette fois.
doors-run-over = On finit à { $time }.
doors-go-on-until = On continue jusqu’à { $time }. Une objection ?
doors-smallest-step = Quel serait le plus petit pas maintenant ?
doors-until = jusqu’à { $time }
doors-until-field = Jusqu’à quelle heure
doors-time-unread = Une heure comme 15 h 50, ou 5 min.

## Pause

pause-title = Une pause
pause-quiet = un temps de silence
pause-quiet-meaning = la question et un cercle, rien d’autre
pause-minutes = { $minutes ->
    [5] cinq minutes
    [10] dix minutes
   *[other] { $minutes } minutes
}
pause-back-at = retour à { $time }
pause-until = jusqu’à…
pause-until-meaning = l’heure choisie ensemble
pause-break = Pause
pause-we-go-on-at = Nous reprenons à
pause-minutes-left = { $minutes ->
    [0] nous reprenons
    [one] encore { $minutes } minute
   *[other] encore { $minutes } minutes
}
pause-afterwards = ensuite : { $step }

## People

people-who = Qui
people-arrives-title = Qui arrive
people-arrives = arrive
people-does-not-come = ne vient pas
people-steps-out = sort un moment
people-comes-back = revient
people-leaves = s’en va
people-sits-next-to = { $name } s’assoit à côté de…
people-between = entre { $left } et { $right }
people-next-to = à côté de { $name }
people-welcome = accueillir { $name }, { $place }
    .short = accueillir { $name }
people-another-seat = une autre place
people-round-goes-on = Le tour continue. { $name } parlera à sa place dans le cercle.
people-answers-at-end = Le tour d’objections continue. { $name } répondra à la fin, après relecture de la proposition.
people-has-to-leave = { $name } doit partir.
people-objection-without-waiting = Une objection à ce qu’on décide sans attendre ?
people-could-not-meaning = « N’a pas pu répondre » est gardé tel quel : ni consentement, ni objection.
people-floor-to = À qui la parole ?
people-began-before = Depuis quand { $name } a la parole
people-role-asked = Qui prend ce rôle : { $role } ?
people-same-facilitator-holder = { $name } facilite et porte aussi ce point. Qui facilite pendant ce temps ?
people-keep-both = garder les deux
people-new = une nouvelle personne
people-who-wants-floor = Qui demande la parole ?
people-who-replies = Qui répond directement ?
people-who-not-asked = Qui ne parlera pas dans ce tour ?
people-wants-floor = { $name } demande la parole
people-replies = { $name } répond directement
people-takes-role = { $role } : { $name }
people-not-asked = { $name } ne parlera pas dans ce tour
people-takes-a-role = prend un rôle

## Capture

capture-note = note
capture-action = action
capture-question = question
capture-parked = pour plus tard
capture-what = Quoi
capture-who = Qui
capture-by-when = Pour quand
capture-keep-note = garder la note
capture-keep-action = noter l’action
capture-keep-question = noter la question
capture-keep-parked = garder pour plus tard
capture-kept = Noté.
capture-date-unread = Une date comme « lundi », « dans 2 semaines », « 3 mars » ou 2027-03-03.
capture-person-unknown = une personne qui n’est pas ici
noted-action = { $who } : { $what }
noted-action-by = { $who } : { $what }, pour le { $date }
noted-action-anyone = à qui voudra

## Agenda of items

items-question = De quoi parlons-nous ?
items-another = un autre point…
items-total = En tout, { $time }.
items-closing-kept = Les dernières minutes restent pour la fin : { -check-out }.
items-title = De quoi s’agit-il
items-kind = Que voulons-nous en faire
items-brought-by = porté par { $name }
items-minutes = Combien de temps
items-order = À quelle place
items-kind-report = informer
items-kind-explore = explorer
items-kind-decide = décider
items-kind-open = à voir
items-kinds-explained = informer : on écoute   explorer : on cherche   décider : par consentement
items-edit = modifier le point
items-earlier = une place plus tôt
items-later = une place plus tard
items-remove = retirer ce point
items-by = Qui le porte
items-number-unread = Un nombre entier, comme 10.
items-how = Comment prenons-nous ce point ?

## Decision

decision-adopted = { -decision.gender ->
    [m] adopté
   *[f] adoptée
}
decision-adopted-amended = { -decision.gender ->
    [m] adopté, amendé
   *[f] adoptée, amendée
}
decision-deferred = { -decision.gender ->
    [m] reporté au { $date }
   *[f] reportée au { $date }
}
decision-deferred-open = { -decision.gender ->
    [m] reporté
   *[f] reportée
}
decision-delegated = { -decision.gender ->
    [m] confié à { $name }
   *[f] confiée à { $name }
}
decision-withdrawn = { -decision.gender ->
    [m] retiré
   *[f] retirée
}
decision-dropped = { -decision.gender ->
    [m] laissé
   *[f] laissée
}
decision-decide-how = à décider autrement : { $method }
decision-by-consent = par consentement
decision-looks-after = { $name } y veille
decision-looks-after-until = { $name } y veille jusqu’au { $date }
decision-we-talk-again = Nous en reparlons le { $date }
decision-works-on-it = { $name } y travaille
decision-works-on-it-until = d’ici là, { $name } y travaille
decision-nobody-works-on-it = personne n’y travaille encore
decision-until = Jusqu’au
decision-known-by = À quoi nous le verrons
decision-decided-with = Décidé avec
decision-were-there = Présent·es
decision-no-owner = personne n’y veille encore
decision-no-term = ni durée ni date de révision
decision-no-criteria = pas encore de critères
decision-lazy = Qui n’était pas là a { $time } pour dire une objection.
decision-reopen = « { $title } » est décidé. Rouvrir ce point ?
decision-owner-field = Qui y veille
decision-term-field = Jusqu’à quand
decision-review-field = Quand y revenons-nous
decision-criteria-field = À quoi verrons-nous que cela marche
decision-leave-open = laisser ouvert

## Minutes

minutes-title = Compte rendu : { $subject }
minutes-decisions = Ce que nous avons décidé
minutes-not-decided = Ce qui n’est pas encore décidé
minutes-why = Pourquoi
minutes-actions = Qui fait quoi
minutes-who = Qui
minutes-what = Quoi
minutes-by-when = Pour quand
minutes-parked = Pour plus tard
minutes-questions = Questions
minutes-notes = Notes
minutes-people = Qui était là
minutes-present = Présent·es : { $names }
minutes-left = { $name } a dû partir à { $time }
minutes-arrived = { $name } est là depuis { $time }
minutes-absent = N’étaient pas là : { $names }
minutes-agenda = Le déroulement
minutes-step = Étape
minutes-planned = Prévu
minutes-actual = Réel
minutes-from-to = de { $from } à { $to }
minutes-objections = Entendu pendant le tour
minutes-objection-lifted = levée par la version { $number }
minutes-objection-concern = devenue une préoccupation
minutes-objection-by-all = { $became } : le groupe en a décidé, en l’absence de la personne qui l’avait soulevée
minutes-objection-withdrawn = retirée
minutes-objection-no-longer = plus maintenue quand la question a été reposée, sur la version { $number }
minutes-objection-tried = à l’essai, avec la version { $number }
minutes-objection-open = pas encore levée
minutes-concerns = Préoccupations gardées avec la décision
minutes-versions = Les versions du texte
minutes-in-progress = La rencontre n’est pas finie : ce compte rendu sera refait.
minutes-id = Décision { $id }
minutes-labelled = { $label } : { $what }
minutes-person = Personne { $number }
minutes-erased = (effacé à la demande d’une personne)
minutes-since = depuis { $from }
minutes-talked = Ce dont nous avons parlé
minutes-not-reached = Pas encore abordé
minutes-next-time = pour la prochaine rencontre
minutes-on-version = soulevée sur la version { $number }
minutes-no-words = sans texte noté
minutes-left-answer = { $name } a dû partir à { $time } en laissant sa réponse
minutes-left-answer-on = { $name } a dû partir à { $time }, après avoir répondu sur la version { $number }
minutes-left-no-objection = { $name } a dû partir à { $time } et n’objectait pas à ce qu’on décide sans attendre
minutes-left-objection = { $name } a dû partir à { $time } en laissant { -objection(form: "the") } { $number }
minutes-left-could-not = { $name } a dû partir à { $time } sans avoir pu répondre
minutes-absent-ignore = Cela vaut aussi sans les personnes qui n’étaient pas là.
minutes-absent-pending = Cela vaudra quand chaque personne qui n’était pas là aura répondu.
minutes-test-nobody = Chaque objection vaut telle qu’elle a été dite : personne n’avait à la juger.
minutes-step-skipped = laissée de côté
minutes-step-running = en cours
minutes-pauses = Pauses
minutes-clock-stood = l’horloge était arrêtée
minutes-gap = une interruption, non comptée
minutes-time-agreed = Ce que nous avons convenu pour le temps
minutes-more-time = { $step } : { $time } de plus
minutes-less-time = { $step } : { $time } de moins
minutes-end-moved = fin prévue : { $time }
minutes-door-more = { $time } de plus, sur le temps de « { $item } »
minutes-door-next = « { $item } » passe à la prochaine rencontre
minutes-door-drop = « { $item } » attendra une autre fois
minutes-door-run-over = { $time } au-delà de la fin prévue
minutes-door-until = on continue jusqu’à { $time }
minutes-door-smallest = le plus petit pas, maintenant
minutes-door-refused = { $what } : proposé, et non suivi
minutes-talk-times = Chaque personne a parlé entre { $least } et { $most } ; la moitié d’entre nous, { $median } ou moins.
minutes-column-id = Décision
minutes-column-date = Date
minutes-column-title = De quoi il s’agit
minutes-column-outcome = Issue
minutes-column-review = À revoir

## Undo

undo-back = Retour : { $state }
undo-again = Rétabli : { $state }
state-not-begun = la rencontre n’a pas commencé.
state-step = étape « { $step } ».
state-floor = { $name } a la parole.
state-not-answered = { $name } n’a pas encore répondu.
state-answered = { $name } a répondu.
state-nobody-speaks = la parole est libre.
state-paused = la rencontre est en pause.
state-going-on = la rencontre continue.
state-version = version { $number } du texte.
state-no-version = pas encore de texte.
state-not-decided = rien n’est encore décidé.
state-decided = c’est décidé.
state-not-here = { $name } n’est pas là.
state-here = { $name } est là.
state-note-gone = la note n’est plus là ; son texte reste en brouillon.
state-note = la note est là.
state-round-open = le tour est encore ouvert.
state-time = le temps est celui d’avant.
state-objection = cette objection telle qu’elle était.
state-agenda = l’ordre du jour tel qu’il était.
state-question = la question au groupe est encore ouverte.
state-as-before = tout est comme avant.

## Refusals

refusal-nothing-to-undo = Rien à annuler.
refusal-nothing-to-redo = Rien à rétablir.
refusal-nothing-before = Personne n’a eu la parole avant.
refusal-not-here = { $name } n’est pas encore là.
refusal-has-left = { $name } a dû partir.
refusal-away = { $name } s’est absenté·e un moment.
refusal-already-here = { $name } est déjà là.
refusal-name-taken = Il y a déjà { $name } dans { -circle(form: "the") }. Une initiale les distinguera.
refusal-was-here = { $name } était là.
refusal-name-empty = Il faut un nom.
refusal-nobody-has-floor = Personne n’a la parole.
refusal-has-floor = { $name } a déjà la parole.
refusal-not-in-round = { $name } ne parle pas dans ce tour.
refusal-no-pass = Dans ce tour, chaque personne est entendue : on peut attendre, pas passer.
refusal-pass-later-only = Dans ce tour, on peut passer pour l’instant, et parler à la fin.
refusal-not-this-step = Ce n’est pas le moment dans cette étape.
refusal-not-asked = Personne n’est interrogé pour l’instant.
refusal-only-objector = { -objector.gender ->
    [m] Seul
    [mf] Seul·e
   *[f] Seule
} { -objector(form: "the") } peut la retirer.
refusal-not-all-answered = Tout le monde n’a pas encore répondu : { $names }.
refusal-awaited = { $name } n’a pas encore répondu.
refusal-proposal-missing = Il manque encore { -proposal(form: "a") }.
refusal-words-first = C’est noté. Les mots ont leur propre champ.
refusal-text-empty = Le texte est vide.
refusal-text-long = Ce texte dépasse { $limit } signes.
refusal-settled = Ce point est décidé. Il faut d’abord le rouvrir.
refusal-not-settled = Ce point n’est pas décidé.
refusal-closed = La rencontre est close. Elle peut être relue.
refusal-not-begun = La rencontre n’a pas commencé.
refusal-not-paused = La rencontre n’est pas en pause.
refusal-no-time = Cette étape n’a pas de temps convenu.
refusal-no-such-step = Il n’y a pas d’étape de ce nom.
refusal-more-is-asked = C’est au groupe de donner plus de temps : posez-lui la question.
refusal-too-much-more = { $minutes ->
    [one] { $minutes } minute de plus au maximum.
   *[other] { $minutes } minutes de plus au maximum.
}
refusal-given-twice = Du temps a déjà été ajouté deux fois. Une autre porte, ou le plus petit pas maintenant.
refusal-no-later-item = Il n’y a pas d’autre point sur lequel prendre du temps.
refusal-no-such-person = Personne ne porte ce nom ici.
refusal-no-such-item = Il n’y a pas de point { $number }.
refusal-no-such-objection = Il n’y a pas d’objection { $number }.
refusal-too-many-people = { $limit } personnes au plus.
refusal-no-people = Il faut au moins une personne.
refusal-time-out-of-range = Une durée entre 1 seconde et 24 heures.
refusal-read-only = Cette rencontre est ouverte en lecture seule.
refusal-already-waits = { $name } attend déjà la parole.
refusal-list-closed = La liste est close : qui attend parlera encore, personne ne s’ajoute.
refusal-no-direct-reply = Il n’y a pas de réponses directes ici.
refusal-one-direct-reply = Une seule réponse directe par prise de parole, et aucune à une réponse.
refusal-everyone-spoke = Tout le monde a parlé.
refusal-not-all-spoke = Tout le monde n’a pas encore été entendu : { $names }.
refusal-everyone-is-asked = Tout le monde est interrogé avant la fin de ce tour. Pas encore : { $names }.
refusal-spoke-already = { $name } a déjà parlé dans ce tour : chaque personne y parle une fois.
refusal-no-such-format = Il n’y a pas ici de format « { $format } ».
refusal-no-item = Aucun point n’est ouvert pour l’instant.
refusal-no-such-role = Il n’y a pas ici de rôle « { $role } ».
refusal-nothing-on-table = Il n’y a pas encore de nouveau texte sur la table.
refusal-no-concerns = Seules les objections sont demandées ici.
refusal-no-gap = Aucun temps perdu n’est à laisser de côté.
refusal-too-early = Ce tour de parole ne peut pas avoir commencé avant la fin du précédent.
refusal-too-many = Il n’y a plus de place ici.
refusal-first = Autre chose vient d’abord.
refusal-sheet-open = Un choix est ouvert ici.
refusal-text-open = Un texte est ouvert.
way-arrives = { $name } arrive
way-comes-back = { $name } revient
way-what-can-be-done = ce qui peut se faire maintenant
way-ask-at-the-end = quelqu’un répond à la fin du tour

## Disk

disk-full = Le disque est plein : { $what }.
disk-not-writable = Le dossier ne laisse rien écrire : { $what }.
disk-folder-gone = Le dossier de la rencontre n’est plus là : { $what }.
disk-trouble = Le disque ne répond pas : { $what }.
disk-turn-not-kept = le tour de { $name } n’est pas encore gardé
disk-act-not-kept = le dernier geste n’est pas encore gardé
disk-trying = Nouvel essai automatique.
disk-nothing-lost = Rien n’est perdu tant que cette fenêtre reste ouverte.
disk-no-locks = Ce disque ne peut pas empêcher une deuxième ouverture : n’ouvrez cette rencontre qu’à un seul endroit.
disk-line-set-aside = Une dernière ligne incomplète est gardée à côté du journal.
disk-keep-elsewhere = garder ailleurs, dans { $folder }

## Going on after a gap

gap-length = Interruption de { $time }.
gap-left-out = Interruption de { $time }, non comptée.
gap-question = Ce temps compte-t-il ?
gap-leave-out = non, on reprend à la même seconde
gap-count = oui, le temps a continué
gap-held-by = { $name } mène déjà cette rencontre, depuis { $time }.
gap-held = Cette rencontre est déjà ouverte ailleurs.

## Home

home-tagline = se réunir et décider ensemble, pas à pas
home-tagline-short = se réunir et décider ensemble
home-meetings = { $count ->
    [one] { $count } rencontre
   *[other] { $count } rencontres
}
home-decisions = { $count ->
    [one] { $count } { -decision }
   *[other] { $count } { -decision(form: "many") }
}
home-go-on = Reprendre
home-begin = Commencer
home-look-back = Relire
home-search = / chercher parmi { $count }
home-interrupted = interrompue { $ago }, étape « { $step } »
home-interrupted-floor = interrompue { $ago }, étape « { $step } » ; { $name } avait la parole
home-not-begun = prête, pas encore commencée
home-people-from-to = { $from } à { $to }
home-others = { $count ->
    [one] ▾ { $count } autre
   *[other] ▾ { $count } autres
}
home-review-due = à revoir { $day }
home-review-overdue = à revoir depuis le { $date }
home-hint-go-on = reprendre « { $subject } »
    .shortest = reprendre
home-hint-begin = préparer « { $format } »
    .shortest = préparer
home-hint-decision = ouvrir la décision
home-first-start = Les rencontres seront gardées dans { $folder }.
home-first-try = Pour essayer : une rencontre avec des personnes fictives.
home-try = essayer avec des personnes fictives
    .short = essayer
home-broken = { $file } ne peut pas être lu : { $reason }
home-try-subject = Un premier essai, avec des prénoms d’exemple
home-no-decision = Pas encore de décision.
home-no-meeting = Pas encore de rencontre.
home-nothing-found = Rien ne correspond à « { $text } ».
home-prepared-is-kept = Ce que vous avez écrit est gardé pour le format que vous ouvrirez.
home-prepared-is-lost = Quitter sans garder ce que vous avez préparé ? Encore { $key }.

## Setup

setup-subject = Sujet
setup-people = Qui est là
setup-people-help = Écrivez, collez une liste, ou ▾ pour un cercle
setup-people-order = Dans l’ordre où vous êtes assis·es
setup-roles = Les rôles
setup-by-lot = par tirage au sort
setup-nobody = libre
setup-end = Fin prévue
setup-in-language = en français
setup-language = La langue
setup-opening = Ouverture
setup-closing = Clôture
setup-with = avec
setup-without = sans
setup-screen = Qui voit cet écran
setup-screen-everyone = tout le monde
setup-screen-facilitator = { -facilitator(form: "the") }
setup-turn-time = Le temps de parole
setup-turn-quiet = discret
setup-turn-large = grand
setup-turn-hidden = caché
setup-time-needed = Le temps qu’il faut
setup-ends-about = Vous finirez vers { $time }.
setup-ends-after = Vous finirez vers { $time }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} après { $end }.
setup-ends-in-time = Vous finirez vers { $time }, dans le temps prévu.
setup-to-end-at = Pour finir à { $time }
setup-offer-turn = { $step } : { $time } par personne
setup-offer-without = sans l’étape « { $step } »
setup-offer-later = ou bien finir à { $time }
setup-offers-together = Tout ensemble : vous finirez vers { $time }.
setup-if-needed = si besoin
setup-open-talk = parole libre
setup-turns = { $people } × { $time }
setup-passes-turns = { $passes } × { $people } × { $time }
setup-fewer-people = Ce format est fait pour { $from } à { $to } personnes ; vous êtes { $count }.
setup-begin = commencer la rencontre
    .short = commencer
setup-fit = ajuster
setup-subject-missing = De quoi s’agit-il ?
setup-end-unread = une heure comme 16 h 30
setup-two-hats = { $name } serait à la facilitation et porterait la proposition. Qui facilite pendant ce temps ?

## Find

find-count = { $found } sur { $count }
find-not-now = pas maintenant : { $reason }
find-nothing = Rien ne correspond à « { $text } ».
find-turn-large = Temps de parole en grand
find-holder-withdraws = La personne qui porte la proposition la retire
find-screen = Qui voit cet écran : { $who }
find-go-to = Aller à l’étape « { $step } »
find-go-to-question = Aller à l’étape « { $step } » ?
find-skip-question = Sauter l’étape « { $step } » ? Pas encore entendu : { $names }.
find-finish-question = Finir cette étape ? Pas encore entendu : { $names }.
find-close-meeting = Clore la rencontre
find-second-round = Un deuxième tour
find-close-list = Clore la liste de parole
find-message = Dire quelque chose à la salle
message-foot = Le message reste sur l’écran de la salle (ronde follow) jusqu’au suivant ; un message vide l’enlève.
message-told = La salle le lit.
message-gone = Plus de message pour la salle.
find-correct-name = corriger un nom
find-skip-step-question = Passer { $step } ?
find-close-question = Clore la réunion ? On pourra la relire, sans plus rien y ajouter.
find-reopen = Rouvrir « { $title } »
find-floor-to = donner la parole à { $name }

## Review

review-title = Ce que nous avons décidé
review-count = { $found ->
    [one] { $found } { -decision } sur { $count }
   *[other] { $found } { -decision(form: "many") } sur { $count }
}
review-open = ouvrir la décision
review-due = à revoir { $day }
review-none = Pas encore de décision.

## Leaving

leave-question = Quitter ? Tout est gardé.
leave-kept-in = Tout est gardé dans { $folder }.
leave-read-with = Pour relire : { $command }
leave-go-on-with = Pour reprendre : { $command }
leave-stay = rester
leave-stopped = ronde s’est arrêté. Tout est gardé jusqu’ici. Pour reprendre : { $command }
leave-stopped-turn = ronde s’est arrêté. Tout est gardé jusqu’au tour de { $name }. Pour reprendre : { $command }
leave-not-kept = Le dernier geste n’est pas encore gardé. Quitter quand même ?
leave-no-terminal = ronde se montre dans un terminal ; ici il n’y en a pas. { $command } fonctionne sans écran.

## Dates and times

weekday = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
month-short = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
date-long = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-with-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-weekday = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-short-with-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
day-today = aujourd’hui
day-tomorrow = demain
day-yesterday = hier
day-at = { $day } { $time }
time-of-hour = { $hour } h
time-of-day = { $hour } h { $minute }
time-just-now = à l’instant
time-ago = il y a { $time }
time-ahead = dans { $time }
span-seconds = { $seconds } s
span-minutes = { $minutes } min
span-hours = { $hours } h
span-hours-minutes = { $hours } h { $minutes }
seconds-in-words = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
minutes-in-words = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
hours-in-words = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
days-in-words = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
names-and = { $names } et { $last }

## Plain answers of the command line

plain-format-unknown = Il n’y a pas de format « { $name } ».
plain-theme-unknown = Il n’y a pas de thème « { $name } ». Il y a { $known }, et ceux du groupe dans son dossier themes/.
theme-instead = Les couleurs « { $name } » n’ont pas pu être lues ; la raison est dite en quittant. Celles-ci vont au terminal.
plain-format-several = « { $name } » est le début de plusieurs formats : { $names }.
plain-format-name = { $file } : le fichier d’un format se nomme avec les petites lettres de a à z, des chiffres et _, et finit par .ron.
plain-format-whole = { $file } : un format complet.
plain-for-people = { $count ->
    [one] Pour { $count } personne : { $time }.
   *[other] Pour { $count } personnes : { $time }.
}
plain-column-format = Format
plain-column-title = Titre
plain-column-purpose = À quoi il sert
plain-column-people = Personnes
plain-column-time = Durée
plain-column-step = Étape
plain-session-unknown = Il n’y a pas de rencontre « { $name } ».
plain-session-several = « { $name } » est le début de plusieurs rencontres : { $names }.
plain-session-empty = Cette rencontre n’a jamais commencé.
plain-session-kept-already = Cette rencontre est déjà gardée, dans { $folder }.
plain-session-format = Le format « { $name } » de cette rencontre ne se lit plus ; la rencontre, si.
plain-nothing-to-resume = Aucune rencontre n’attend d’être reprise.
plain-decision-unknown = Il n’y a pas de décision « { $name } ».
plain-decision-several = « { $name } » est le début de plusieurs décisions : { $names }.
plain-folder-missing = Il n’y a pas de dossier { $folder }.
plain-no-data-folder = Le système n’indique aucun dossier où garder les rencontres ; --workspace en indique un.
plain-file-missing = Il n’y a pas de fichier { $file }.
plain-not-a-file = { $file } n’est pas un fichier.
plain-file-long = { $file } dépasse { $limit } Mo ; rien n’en a été lu.
plain-file-not-text = { $file } n’est pas un texte (UTF-8) : octet { $byte }.
plain-not-whole = { $file } ne se lit pas jusqu’au bout.
plain-role-unread = Un rôle se donne sous la forme ROLE=NOM, et non « { $text } ».
plain-role-unknown = Ce format n’a pas de rôle « { $name } ».
plain-person-unknown = Personne ici ne s’appelle « { $name } ».
plain-name-twice = « { $name } » figure deux fois dans la liste. Un second nom permet de les distinguer.
plain-hour-unread = « { $text } » n’est pas une heure. Un exemple : 16:00.
plain-begins-unread = { $file } : « { $text } » n’est pas un moment. Un exemple : 2026-11-24T14:30:00+01:00.
plain-made = { $folder } est un dossier de travail : les formats dans formats, les rencontres dans sessions.
plain-minutes-not-written = Le compte rendu n’a pas pu être écrit : { $what }
plain-holds = { $name } : { $count ->
    [one] { $count } geste
   *[other] { $count } gestes
}, chaque empreinte et chaque tirage comme il se doit.
plain-does-not-hold = { $name }, ligne { $line } : { $what }
plain-line-torn = elle n’a jamais été écrite en entier.
plain-line-long = elle dépasse { $limit } Mo.
plain-line-not-text = son octet { $byte } n’est pas du texte (UTF-8).
plain-line-malformed = ce n’est pas une ligne de journal.
plain-line-changed = elle a été changée, déplacée, ôtée ou ajoutée après coup.
plain-line-order = le geste { $found } est à la place du { $expected }.
plain-line-newer = écrite par un ronde plus récent, dans la version { $version } du journal ; elle se lit.
plain-line-unknown = un fait que cette version ne connaît pas : { $text }
plain-lot-differs = refait, le tirage au sort donne autre chose.
plain-replay-differs = { $name } : rejouée geste par geste, elle aboutit à autre chose.
plain-script-awaited = Espace ne fait rien ici : { $what }
plain-script-never-reached = Espace n’y mène jamais.
plain-script-no-place = « { $text } » n’est pas un endroit.
plain-script-refused = Cela devait se faire, et ne peut pas se faire maintenant.
plain-script-not-refused = Cela devait être refusé, et s’est fait.
plain-script-otherwise = Ici, autre chose était attendu que { $found }.
plain-script-here = la rencontre s’arrête ici
plain-script-at = La rencontre en était à { $place }.

## Usage of the command line

usage-heading = Usage :
usage-options = Options{ "\u00A0" }
usage-arguments = Arguments{ "\u00A0" }
usage-commands = Commandes{ "\u00A0" }
usage-command = COMMANDE
usage-help = ce que fait cette commande, et avec quelles options
usage-version = la version du programme
usage-more = Pour voir ce qu’il y a : { $command }
usage-nearest = Vouliez-vous dire { $nearest } ?
usage-unknown-argument = Il n’y a pas de { $argument } ici.
usage-unknown-command = Il n’y a pas de commande « { $command } ».
usage-value-unknown = { $argument } : « { $value } » n’est pas dans la liste : { $known }.
usage-value-missing = { $argument } demande une valeur.
usage-value-unread = { $argument } : « { $value } » ne se lit pas.
usage-no-equals = { $argument } : il faut un = entre le nom et la valeur.
usage-too-many-values = { $argument } : « { $value } » est de trop.
usage-too-few-values = { $argument } demande au moins { $count } valeurs.
usage-number-of-values = { $argument } demande { $count } valeurs.
usage-conflict = { $argument } et { $other } ne vont pas ensemble.
usage-argument-missing = Il manque : { $argument }
usage-command-missing = Quelle commande : { $known } ?
usage-not-text = Un argument n’est pas un texte lisible (UTF-8).

## Command line, by command and argument (found at run time, not listed)

cli = mener une rencontre pas à pas, et relire ce qu’elle a décidé
cli-workspace = le dossier des formats et des rencontres
    .value = DOSSIER
cli-lang = la langue
    .value = LANGUE
cli-ascii = seulement les lettres et signes du terminal le plus simple
cli-theme = les couleurs : auto, dark, light, high_contrast, monochrome, ou celles du groupe
    .value = THÈME
cli-run = commencer une rencontre
cli-run-format = le format, ou un début sans ambiguïté de son nom
    .value = FORMAT
cli-run-subject = ce dont parle la rencontre
    .value = SUJET
cli-run-people = qui est là, dans l’ordre des places : Aïcha, Bruno, Chen
    .value = NOMS
cli-run-role = qui a un rôle : facilitator=Hélène
    .value = ROLE=NOM
cli-run-end = la fin prévue : 16:00
    .value = HEURE
cli-resume = reprendre une rencontre
cli-resume-session = la rencontre, ou un début de son nom
    .value = RENCONTRE
cli-follow = montrer à la salle une rencontre en cours, sur un second écran
cli-follow-session = la rencontre, ou un début de son nom ; sinon, celle qui a commencé en dernier
    .value = RENCONTRE
cli-decisions = ce qui a été décidé
cli-decisions-json = en JSON, pour un autre programme
cli-show = une décision : pourquoi, quoi, qui y veille
cli-show-id = la décision : k3f9-2
    .value = ID
cli-verify = recalculer chaque empreinte et rejouer chaque fait d’une rencontre
cli-verify-session = la rencontre, ou son dossier ; toutes si aucune n’est nommée
    .value = RENCONTRE
cli-play = jouer une rencontre depuis un script, sans écran
cli-play-script = le script
    .value = SCRIPT.ron
cli-formats = les formats que l’on peut commencer
cli-formats-list = chacun avec ce à quoi il sert
cli-formats-show = les étapes d’un format
cli-formats-show-format = le format
    .value = FORMAT
cli-formats-check = dire ce qui empêche un fichier d’être un format
cli-formats-check-file = le fichier ; tous ceux du dossier si aucun n’est nommé
    .value = FICHIER.ron
cli-init = créer un dossier de travail
cli-init-folder = où
    .value = DOSSIER
