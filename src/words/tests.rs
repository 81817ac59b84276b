//! What holds for all sentences: the list, English and French agree, and each is written as its language and our manners ask.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::bundle::id_of;
use super::messages::LIST;
use super::{Form, Hint, OwnTerms, Words, terms};
use crate::notation::Language;

mod laid_open;
mod wording;

use laid_open::{Entry, File, file};

/// The shipped English words, made once.
pub(crate) fn english() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Language::ENGLISH, &OwnTerms::new()));
    &WORDS
}

/// The shipped French words, made once.
pub(crate) fn french() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::new(Language::FRENCH, &OwnTerms::new()));
    &WORDS
}

impl Words {
    /// Every hint of the list, with the same value for each variable.
    fn all_hints(&self, value: &str) -> Vec<Hint> {
        let with_values =
            |variables: &[&'static str]| variables.iter().map(|name| (*name, value.into())).collect::<Vec<_>>();
        let hints = LIST.iter().filter(|(_, _, is_hint)| *is_hint);
        hints
            .map(|(name, variables, _)| self.hint(name, &with_values(variables)))
            .collect()
    }
}

/// The sentences that are listed; those of the command line are found by the arguments' names (`cli/language.rs`).
fn listed(file: &File) -> BTreeMap<&str, &Entry> {
    file.messages
        .iter()
        .filter(|(id, _)| *id != "cli" && !id.starts_with("cli-"))
        .map(|(id, entry)| (id.as_str(), entry))
        .collect()
}

#[test]
fn the_list_and_every_language_have_the_same_sentences() {
    let list: BTreeSet<String> = LIST.iter().map(|(name, ..)| id_of(name)).collect();
    assert_eq!(list.len(), LIST.len(), "a sentence is listed twice");
    for language in Language::SHIPPED {
        let file = file(language);
        let ids: BTreeSet<String> = listed(&file).keys().map(|id| (*id).to_owned()).collect();
        let missing: Vec<_> = list.difference(&ids).collect();
        let unlisted: Vec<_> = ids.difference(&list).collect();
        assert!(missing.is_empty(), "{language:?} lacks {missing:?}");
        assert!(
            unlisted.is_empty(),
            "{language:?} has {unlisted:?}, which messages.rs does not list"
        );
    }
}

#[test]
fn the_sentences_of_the_command_line_are_the_same_in_every_language() {
    let own = |language| -> BTreeMap<String, BTreeSet<String>> {
        let of_command_line = |(id, _): &(String, Entry)| id == "cli" || id.starts_with("cli-");
        file(language)
            .messages
            .into_iter()
            .filter(of_command_line)
            .map(|(id, entry)| (id, entry.attributes))
            .collect()
    };
    let english = own(Language::ENGLISH);
    for language in Language::SHIPPED {
        assert_eq!(own(language), english, "{language:?}");
    }
}

#[test]
fn every_language_uses_exactly_the_variables_of_the_list() {
    for language in Language::SHIPPED {
        let file = file(language);
        for (name, variables, _) in LIST {
            let Some(entry) = file.messages.get(&id_of(name)) else {
                continue;
            };
            let listed: BTreeSet<String> = variables.iter().map(|variable| (*variable).to_owned()).collect();
            assert_eq!(entry.variables, listed, "`{name}` in {language:?}");
        }
    }
}

#[test]
fn only_hints_have_shorter_forms_and_those_are_named_short_and_shortest() {
    for language in Language::SHIPPED {
        for (id, entry) in listed(&file(language)) {
            let is_hint = LIST.iter().any(|(name, _, hint)| *hint && id_of(name) == id);
            let known = entry
                .attributes
                .iter()
                .all(|attribute| attribute == "short" || attribute == "shortest");
            assert!(
                entry.attributes.is_empty() || is_hint && known,
                "`{id}` in {language:?}: {:?}",
                entry.attributes
            );
        }
    }
}

#[test]
fn every_language_has_the_terms_of_the_vocabulary_and_every_form_that_is_asked_for() {
    let terms: BTreeSet<String> = terms::all().map(id_of).collect();
    assert_eq!(terms.len(), terms::all().count(), "a term is listed twice");
    let known: BTreeSet<&str> = Form::ALL.into_iter().map(Form::key).collect();
    for language in Language::SHIPPED {
        let file = file(language);
        assert_eq!(
            file.terms.keys().cloned().collect::<BTreeSet<_>>(),
            terms,
            "{language:?}"
        );
        for (id, entry) in &file.messages {
            assert!(
                entry.messages.is_empty(),
                "`{id}` in {language:?} refers to another message"
            );
            for (term, form) in &entry.forms {
                let form = form.as_deref().unwrap_or("one");
                assert!(
                    terms.contains(term) && known.contains(form),
                    "`{id}` in {language:?}: {term}, {form}"
                );
            }
        }
        for (id, entry) in file.terms.iter().filter(|(_, entry)| !entry.variants.is_empty()) {
            assert_eq!(
                entry.variants.iter().map(String::as_str).collect::<BTreeSet<_>>(),
                known,
                "-{id} in {language:?}"
            );
            assert_eq!(
                entry.attributes.contains("gender"),
                language == Language::FRENCH,
                "-{id} in {language:?}"
            );
        }
    }
}

#[test]
fn the_files_have_the_same_headings_and_the_same_order() {
    let english = file(Language::ENGLISH);
    for language in Language::SHIPPED {
        let file = file(language);
        assert_eq!(file.headings, english.headings, "{language:?}");
        let first_difference = file
            .ids
            .iter()
            .zip(&english.ids)
            .find(|(ours, english)| ours != english);
        assert_eq!(first_difference, None, "{language:?} is in another order than English");
    }
}

/// Every text of a language with the id it stands under.
fn texts(language: Language) -> Vec<(String, String)> {
    let file = file(language);
    let of = |entries: BTreeMap<String, Entry>| {
        entries
            .into_iter()
            .flat_map(|(id, entry)| entry.texts.into_iter().map(move |text| (id.clone(), text)))
    };
    of(file.messages).chain(of(file.terms)).collect()
}

#[test]
fn no_text_has_an_exclamation_mark_or_a_straight_apostrophe_or_quotation_mark() {
    for language in Language::SHIPPED {
        for (id, text) in texts(language) {
            assert!(!text.contains(['!', '\'', '"']), "`{id}` in {language:?}: {text}");
            assert!(
                !text.contains("..."),
                "`{id}` in {language:?} has three full stops instead of an ellipsis: {text}"
            );
        }
    }
}

#[test]
fn no_text_blames_begs_or_counts_people_as_winners() {
    let banned = [
        "please", "error", "errors", "invalid", "oops", "late", "winner", "erreur", "erreurs", "invalide", "veuillez",
        "s’il", "gagnant", "gagnante", "retard", "candidat",
    ];
    for language in Language::SHIPPED {
        for (id, text) in texts(language) {
            let lower = text.to_lowercase();
            let found = lower
                .split(|letter: char| !letter.is_alphabetic() && letter != '’')
                .find(|word| banned.contains(word));
            assert_eq!(found, None, "`{id}` in {language:?}: {text}");
            assert!(
                !lower.contains("minute de silence") && !lower.contains("(s)"),
                "`{id}` in {language:?}: {text}"
            );
        }
    }
}

#[test]
fn french_puts_a_no_break_space_before_double_punctuation_and_inside_quotation_marks() {
    for (id, text) in texts(Language::FRENCH) {
        let letters: Vec<char> = text.chars().collect();
        for (at, letter) in letters.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
            let after = letters.get(at + 1).copied();
            let in_digits = [before, after]
                .iter()
                .all(|beside| beside.is_some_and(|beside| beside.is_ascii_digit()));
            match letter {
                ':' if in_digits => {}
                ':' | ';' | '?' | '%' | '»' => assert_eq!(before, Some('\u{a0}'), "before {letter} in `{id}`: {text}"),
                '«' => assert_eq!(after, Some('\u{a0}'), "after « in `{id}`: {text}"),
                _ => {}
            }
        }
    }
}

#[test]
fn english_has_no_french_quotation_marks_and_french_no_english_ones() {
    for (language, foreign) in [(Language::ENGLISH, ['«', '»']), (Language::FRENCH, ['“', '”'])] {
        for (id, text) in texts(language) {
            assert!(!text.contains(foreign), "`{id}` in {language:?}: {text}");
        }
    }
}

#[test]
fn a_hint_says_what_the_key_will_do_in_the_readers_language() {
    assert_eq!(english().hint_floor("Élise").long, "pass the floor to Élise");
    assert_eq!(french().hint_floor("Élise").long, "passer la parole à Élise");
    assert_eq!(french().hint_floor("Élise").shortest, "la parole à Élise");
    assert_eq!(french().hint_answer_of("Dominique").long, "Dominique\u{a0}:");
}

#[test]
fn plurals_follow_the_language() {
    assert_eq!(english().home_decisions(0), "0 decisions");
    assert_eq!(french().home_decisions(0), "0 décision");
    assert_eq!(french().home_decisions(9), "9 décisions");
    assert_eq!(english().home_meetings(1), "1 meeting");
}

#[test]
fn what_is_said_for_one_gives_the_number_itself_since_french_counts_nought_as_one() {
    for language in Language::SHIPPED {
        for (id, text) in file(language)
            .messages
            .iter()
            .flat_map(|(id, entry)| entry.for_one.iter().map(move |text| (id, text)))
        {
            assert!(
                text.contains('\u{fffc}'),
                "`{id}` in {language:?}: write the variable, or [1] for exactly one: {text}"
            );
        }
    }
}

#[test]
fn a_name_stands_in_a_sentence_letter_by_letter() {
    let name = "{ $next } -facilitator 🧑‍🤝‍🧑 \u{202e}هاجر";
    assert_eq!(english().stage_speaks(name), format!("{name} speaks"));
}

#[test]
fn every_term_is_found_by_its_id_in_every_form() {
    for words in [english(), french()] {
        for id in terms::all() {
            for form in Form::ALL {
                let said = words.term(id, form).unwrap();
                assert!(!said.is_empty() && !said.contains(['{', '$']), "{id} {form:?}: {said}");
            }
        }
    }
    assert_eq!(french().role_name("facilitator").unwrap(), "Facilitation");
    assert_eq!(french().step_name("react").unwrap(), "Ressentis");
    assert_eq!(english().term("objector", Form::A).unwrap(), "an objector");
}
