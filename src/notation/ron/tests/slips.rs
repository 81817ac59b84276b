//! Each slip of the pen, with its fact and its place.

use super::*;

#[test]
fn a_wrong_name_is_told_with_the_known_ones() {
    let known = ["Round", "Popcorn", "Role", "Not", "Asked"];
    let source = step("id: \"a\", speak: Rond");
    let (fact, line, column, at) = told(&source);
    assert_eq!(
        (&fact, line, column, at),
        (&Fact::UnknownVariant(unknown("Rond", &known)), 4, 24, "Rond")
    );
    let Fact::UnknownVariant(unknown_name) = fact else {
        panic!()
    };
    assert_eq!(unknown_name.nearest(), Some("Round"));

    let source = step("id: \"a\", speek: Round");
    assert_eq!(
        told(&source),
        (
            Fact::UnknownField(unknown("speek", &["id", "speak", "turn", "say"])),
            4,
            17,
            "speek"
        )
    );
    let source = "(titel: \"x\", steps: [])";
    assert_eq!(
        told(source),
        (
            Fact::UnknownField(unknown("titel", &["title", "people", "concerns", "steps"])),
            1,
            2,
            "titel"
        )
    );
}

#[test]
fn a_missing_field_is_told_at_the_beginning_of_its_step() {
    let source = step("speak: Round");
    assert_eq!(told(&source), (Fact::MissingField("id".into()), 4, 3, "Step("));
    let aside = slip(&source).aside.unwrap();
    assert_eq!(&source[aside], ")");
    assert_eq!(told("(steps: [])"), (Fact::MissingField("title".into()), 1, 1, "("));
}

#[test]
fn a_field_given_twice_is_told() {
    let source = step("id: \"a\", id: \"b\"");
    assert_eq!(told(&source), (Fact::DoubledField("id".into()), 4, 17, "id"));
}

#[test]
fn a_forgotten_comma_is_told_where_it_should_stand() {
    let source = step("id: \"a\" speak: Round");
    assert_eq!(told(&source), (Fact::ForgottenComma, 4, 15, ""));
    let source = "(title: \"x\" // a title\n\n steps: [])";
    assert_eq!(told(source), (Fact::ForgottenComma, 1, 12, ""));
}

#[test]
fn a_forgotten_closing_quote_is_told_where_its_text_begins() {
    for (source, line, column, at) in [
        ("(title: \"Consent,\n steps: [Step(id: \"a\")])", 1, 9, "\"Consent,"),
        (
            "(\n title: (en: \"Consent, fr: \"Consentement\"),\n steps: [])",
            2,
            14,
            "\"Consent, fr: \"",
        ),
        (
            "(title: \"x\", steps: [Step(id: \"a, speak: Round)])",
            1,
            31,
            "\"a, speak: Round)])",
        ),
        (
            "(title: \"x\", steps: [Step(id: \"a, turn: \"60s\")])",
            1,
            31,
            "\"a, turn: \"",
        ),
        (
            "(title: \"x\", steps: [Step(turn: \"60s,\n id: \"a\")])",
            1,
            33,
            "\"60s,",
        ),
        ("(title: \"x", 1, 9, "\"x"),
    ] {
        assert_eq!(told(source), (Fact::ForgottenQuote, line, column, at), "{source}");
    }
}

#[test]
fn a_text_of_several_lines_is_no_forgotten_quote() {
    let source = "(title: \"one\ntwo\" steps: [])";
    assert_eq!(told(source).0, Fact::ForgottenComma);
}

#[test]
fn a_forgotten_bracket_is_told_with_what_it_would_close() {
    let source = "(title: \"x\", steps: [Step(id: \"a\")";
    let slip_at_end = slip(source);
    assert_eq!(slip_at_end.fact, Fact::ForgottenClosing(']'));
    assert_eq!(&source[slip_at_end.aside.unwrap()], "[");
    let source = "(title: \"x\", steps: [Step(id: \"a\"])";
    let in_the_middle = slip(source);
    assert_eq!(in_the_middle.fact, Fact::ForgottenClosing(')'));
    assert_eq!(&source[in_the_middle.aside.unwrap()], "Step(");
}

#[test]
fn a_value_of_another_kind_is_told_with_what_was_expected() {
    let wrong = |wanted, found| Fact::WrongKind { wanted, found };
    for (source, fact, at) in [
        (
            "(title: 12, steps: [])",
            wrong(Wanted::TextByLanguage, Found::Number),
            "12",
        ),
        (
            "(title: [\"x\"], steps: [])",
            wrong(Wanted::TextByLanguage, Found::List),
            "[",
        ),
        ("(title: (en: 1), steps: [])", wrong(Wanted::Text, Found::Number), "1"),
        ("(title: \"x\", steps: 3)", wrong(Wanted::List, Found::Number), "3"),
        (
            "(title: \"x\", steps: [], concerns: \"yes\")",
            wrong(Wanted::YesOrNo, Found::Text),
            "\"yes\"",
        ),
        (
            "(title: \"x\", steps: [], people: 3)",
            wrong(Wanted::Fields, Found::Number),
            "3",
        ),
        (
            "(title: \"x\", steps: [], people: (\"3\", 4))",
            wrong(Wanted::Number, Found::Text),
            "\"3\"",
        ),
        (
            "(title: \"x\", steps: [Step(id: a)])",
            wrong(Wanted::Text, Found::Name("a".into())),
            "a",
        ),
        (
            "(title: \"x\", steps: [Step(id: \"a\", speak: \"Round\")])",
            wrong(Wanted::Name, Found::Text),
            "\"Round\"",
        ),
        (
            "title: \"x\"",
            wrong(Wanted::Fields, Found::Name("title".into())),
            "title",
        ),
        ("[]", wrong(Wanted::Fields, Found::List), "["),
    ] {
        let (found, _, _, stands) = told(source);
        assert_eq!((found, stands), (fact, at), "{source}");
    }
}

#[test]
fn small_slips_have_their_own_names() {
    for (source, fact, at) in [
        ("", Fact::Empty, ""),
        (" // nothing\n", Fact::Empty, ""),
        (
            "(title: \"x\", steps: [], people: (3))",
            Fact::WrongCount {
                wanted: Some(2),
                found: 1,
            },
            "(",
        ),
        (
            "(title: \"x\", steps: [], people: (3, 4, 5))",
            Fact::ExpectedSign(')'),
            "5",
        ),
        (
            "(title: \"x\", steps: [], people: (3, 999))",
            Fact::NumberOutOfRange,
            "999",
        ),
        ("(title \"x\", steps: [])", Fact::ExpectedSign(':'), "\"x\""),
        ("(title: ;, steps: [])", Fact::UnexpectedSign(';'), ";"),
        ("(title: \"x\", steps: []) )", Fact::TrailingText, ")"),
        ("(title: \"x\", /* steps: [])", Fact::UnclosedComment, "/* steps: [])"),
        (
            "(title: \"x\", steps: [Step(id: \"a\", speak: Round())])",
            Fact::NothingInside("Round".into()),
            "Round(",
        ),
        (
            "(title: \"x\", steps: [Step(id: \"a\", speak: Role)])",
            Fact::SomethingInside("Role".into()),
            "Role",
        ),
        ("(title: \"x\", steps: [Step(id: )])", Fact::ForgottenValue, ")"),
        (
            "Forma(title: \"x\", steps: [])",
            Fact::UnknownVariant(unknown("Forma", &["Format"])),
            "Forma",
        ),
    ] {
        let (found, _, _, stands) = told(source);
        assert_eq!((found, stands), (fact, at), "{source}");
    }
}

#[test]
fn a_time_an_id_or_a_text_that_cannot_be_one_says_why() {
    for (fields, reason, at) in [
        (
            "id: \"a\", turn: \"90\"",
            Refused::Span(span::Refusal::NoUnit),
            "\"90\"",
        ),
        (
            "id: \"a\", turn: \"45 parsecs\"",
            Refused::Span(span::Refusal::UnknownUnit),
            "\"45 parsecs\"",
        ),
        ("id: \"a\", turn: \"0s\"", Refused::Span(span::Refusal::Zero), "\"0s\""),
        (
            "id: \"a\", turn: \"500 years\"",
            Refused::Span(span::Refusal::TooLong),
            "\"500 years\"",
        ),
        ("id: \"Mon Tour\"", Refused::Id(id::Refusal::Beginning), "\"Mon Tour\""),
        (
            "id: \"a\", speak: Role(\"é\")",
            Refused::Id(id::Refusal::Beginning),
            "\"é\"",
        ),
        (
            "id: \"a\", say: (french: \"x\")",
            Refused::Text(text_by_language::Refusal::LanguageCode),
            "french",
        ),
        (
            "id: \"a\", say: (fr: \"x\", fr: \"y\")",
            Refused::Text(text_by_language::Refusal::LanguageTwice),
            "fr",
        ),
        (
            "id: \"a\", say: {}",
            Refused::Text(text_by_language::Refusal::NoLanguage),
            "{",
        ),
    ] {
        let source = step(fields);
        let (found, line, _, stands) = told(&source);
        assert_eq!((found, line, stands), (Fact::Refused(reason), 4, at), "{source}");
    }
}
