//! The sentences that the room reads, word by word.

use super::{english, french};
use crate::words::Words;

/// The wording agreed for the room and the hint line (screens 10): what is said, in English, in French.
#[test]
fn the_agreed_sentences_are_said_as_agreed() {
    type Said = fn(&Words) -> String;
    let agreed: &[(Said, &str, &str)] = &[
        (
            |words| words.hint_floor("Élise").long,
            "pass the floor to Élise",
            "passer la parole à Élise",
        ),
        (
            |words| words.hint_round_complete(words.step_name("react").unwrap()).long,
            "the round is complete, then Reactions",
            "le tour est complet, puis Ressentis",
        ),
        (|words| words.answer_no_objection(), "no objection", "pas d’objection"),
        (|words| words.answer_concern(), "concern", "préoccupation"),
        (|words| words.hint_then("Farid").long, "then Farid", "puis Farid"),
        (
            |words| words.hint_write_words().long,
            "write their words",
            "écrire ses mots",
        ),
        (
            |words| words.hint_answer_of("Dominique").long,
            "Dominique:",
            "Dominique :",
        ),
        (
            |words| words.hint_back_to("Élise").long,
            "back to Élise",
            "revenir à Élise",
        ),
        (
            |words| words.hint_first_objection().long,
            "hear the first objection",
            "entendre la première objection",
        ),
        (
            |words| words.stop_everyone_answered(),
            "Everyone has answered.",
            "Tout le monde a répondu.",
        ),
        (
            |words| words.stop_nobody_objects(),
            "Nobody objects.",
            "Personne n’objecte.",
        ),
        (|words| words.hint_decided().long, "it is decided", "c’est décidé"),
        (
            |words| words.integrate_lifted("Dominique"),
            "Dominique, is the objection lifted?",
            "Dominique, l’objection est-elle levée ?",
        ),
        (
            |words| words.integrate_meets_need("Bruno"),
            "Bruno, does it still meet the need?",
            "Bruno, la proposition répond-elle encore au besoin ?",
        ),
        (
            |words| words.hint_awaited("Dominique").long,
            "Dominique has not answered yet",
            "Dominique n’a pas encore répondu",
        ),
        (
            |words| words.stop_concerns_kept(1),
            "One concern, kept with the decision.",
            "Une préoccupation, gardée avec la décision.",
        ),
        (
            |words| words.hint_looks_after().long,
            "who will look after it?",
            "qui y veillera ?",
        ),
        (
            |words| words.undo_back(words.state_not_answered("Élise")),
            "Back: Élise has not answered yet.",
            "Retour : Élise n’a pas encore répondu.",
        ),
        (
            |words| words.hint_together().long,
            "nobody objects",
            "personne n’objecte",
        ),
        (
            |words| words.hint_together_exception().long,
            "a seat, then o or c",
            "une place, puis o ou c",
        ),
        (
            |words| words.seat_after_reading(),
            "at the end, after reading again",
            "à la fin, après relecture",
        ),
        (
            |words| words.hint_read_again("Hélène").long,
            "read the proposal again for Hélène",
            "relire la proposition pour Hélène",
        ),
        (
            |words| words.people_has_to_leave("Chen"),
            "Chen has to leave.",
            "Chen doit partir.",
        ),
        (
            |words| words.people_objection_without_waiting(),
            "An objection to deciding without waiting?",
            "Une objection à ce qu’on décide sans attendre ?",
        ),
        (
            |words| words.answer_could_not(),
            "could not answer",
            "n’a pas pu répondre",
        ),
        (
            |words| words.doors_more(10, 4),
            "10 minutes more, taken from item 4. An objection?",
            "10 minutes de plus, prises sur le point 4. Une objection ?",
        ),
        (|words| words.pause_minutes(5), "five minutes", "cinq minutes"),
        (
            |words| words.stop_item(3, words.items_kind_explore()),
            "Item 3: explore",
            "Point 3 : explorer",
        ),
        (
            |words| words.stop_item_brought("Inès", "10 min"),
            "Brought by Inès. 10 min.",
            "Porté par Inès. 10 min.",
        ),
        (
            |words| words.refusal_not_here("Hélène"),
            "Hélène is not here yet.",
            "Hélène n’est pas encore là.",
        ),
        (
            |words| words.disk_full(words.disk_turn_not_kept("Bruno")),
            "The disk is full: Bruno’s turn is not kept yet.",
            "Le disque est plein : le tour de Bruno n’est pas encore gardé.",
        ),
        (
            |words| words.home_no_decision(),
            "No decision yet.",
            "Pas encore de décision.",
        ),
        (
            |words| words.stop_objections_improved(2),
            "Two objections improved the text.",
            "Deux objections ont bonifié le texte.",
        ),
        (
            |words| words.round_number("Objections", 2),
            "Objections, second time round",
            "Objections, deuxième tour",
        ),
        (
            |words| words.setup_ends_after("16:19", "16:00", 19),
            "You will end about 16:19, 19 minutes after 16:00.",
            "Vous finirez vers 16:19, 19 minutes après 16:00.",
        ),
    ];
    for (said, in_english, in_french) in agreed {
        assert_eq!(said(english()), *in_english);
        assert_eq!(said(french()).replace('\u{a0}', " "), *in_french);
    }
}

/// What stands beside the key and `? help` in 40 columns (screens 2, 10), with a name of six letters.
const SHORTEST_MAX: usize = 28;

#[test]
fn the_shortest_form_of_every_hint_fits_forty_columns() {
    let six = "Farida";
    for words in [english(), french()] {
        for hint in words.all_hints(six) {
            assert!(hint.shortest.chars().count() <= SHORTEST_MAX, "{}", hint.shortest);
            assert!(hint.short.chars().count() <= hint.long.chars().count(), "{hint:?}");
        }
    }
}
