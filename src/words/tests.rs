//! What holds for all sentences: the list, English and French agree, and each is written as its language and our manners ask.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use fluent_syntax::ast;

use super::bundle::{id_of, source};
use super::messages::LIST;
use super::{Form, OwnTerms, Words, terms};
use crate::notation::Language;

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

/// What a language's file says, laid open.
#[derive(Default)]
struct File {
    messages: BTreeMap<String, Entry>,
    terms: BTreeMap<String, Entry>,
    ids: Vec<String>,
    headings: Vec<String>,
}

/// One message or term: its attributes, and what all its patterns use and say.
#[derive(Default)]
struct Entry {
    attributes: BTreeSet<String>,
    variables: BTreeSet<String>,
    /// Terms asked for, each with the form asked for.
    forms: BTreeSet<(String, Option<String>)>,
    messages: BTreeSet<String>,
    texts: Vec<String>,
    variants: BTreeSet<String>,
    /// What is said for `[one]`, which in French also holds nought.
    for_one: Vec<String>,
}

impl Entry {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => text.push_str(value),
                ast::PatternElement::Placeable { expression } => {
                    text.push('\u{fffc}');
                    self.expression(expression);
                }
            }
        }
        self.texts.push(text);
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    let (ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name }) =
                        &variant.key;
                    self.variants.insert((*name).to_owned());
                    self.pattern(&variant.value);
                    if *name == "one" {
                        self.for_one.extend(self.texts.last().cloned());
                    }
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            ast::InlineExpression::TermReference { id, arguments, .. } => {
                let form = arguments
                    .iter()
                    .flat_map(|arguments| &arguments.named)
                    .find_map(|argument| match &argument.value {
                        ast::InlineExpression::StringLiteral { value } if argument.name.name == "form" => {
                            Some((*value).to_owned())
                        }
                        _ => None,
                    });
                self.forms.insert((id.name.to_owned(), form));
            }
            ast::InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. }
            | ast::InlineExpression::FunctionReference { .. } => {}
        }
    }
}

fn file(language: Language) -> File {
    let resource = fluent_syntax::parser::parse(source(language)).expect("a language's file is Fluent");
    let mut file = File::default();
    for entry in &resource.body {
        let (id, value, attributes, entries) = match entry {
            ast::Entry::Message(message) => (
                message.id.name,
                message.value.as_ref(),
                &message.attributes,
                &mut file.messages,
            ),
            ast::Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes, &mut file.terms),
            ast::Entry::GroupComment(comment) => {
                file.headings.extend(
                    comment
                        .content
                        .iter()
                        .map(|line| (*line).to_owned())
                        .filter(|line| !line.is_empty()),
                );
                continue;
            }
            _ => continue,
        };
        let mut read = Entry::default();
        value.into_iter().for_each(|pattern| read.pattern(pattern));
        for attribute in attributes {
            read.attributes.insert(attribute.id.name.to_owned());
            read.pattern(&attribute.value);
        }
        file.ids.push(id.to_owned());
        assert!(
            entries.insert(id.to_owned(), read).is_none(),
            "`{id}` stands twice in {language:?}"
        );
    }
    file
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
fn a_hint_gets_no_longer_as_its_forms_get_shorter() {
    for words in [english(), french()] {
        for hint in [
            words.hint_floor("Élise"),
            words.hint_step_done("Objections"),
            words.hint_ask_agenda(),
            words.hint_then("Farid"),
        ] {
            let [long, short, shortest] = [&hint.long, &hint.short, &hint.shortest].map(|text| text.chars().count());
            assert!(long >= short && short >= shortest, "{hint:?}");
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
