//! What holds for fields, whatever is typed into them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::*;
use crate::notation::visible::{visible, visible_line};
use crate::session::ids::PersonId;
use crate::tui::inputs::Typed;
use crate::tui::intent::Intent;
use crate::tui::theme::{ASCII, DARK, Depth, Look, Theme, UNICODE};
use crate::words::tests::{english, french};

const LOOK: Look = Look {
    theme: Theme::Coloured(&DARK, Depth::TrueColour),
    glyphs: &UNICODE,
};

fn key(code: KeyCode) -> Typed {
    Typed::Key(KeyEvent::from(code))
}

fn control(letter: char) -> KeyEvent {
    KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)
}

fn type_into(field: &mut Field, text: &str) {
    for letter in text.chars() {
        field.typed(&key(KeyCode::Char(letter)));
    }
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn people() -> Vec<(PersonId, String)> {
    let names = ["Aïcha", "Bruno", "Chen", "Chloé", "Élise"];
    (1..).map(PersonId).zip(names.map(str::to_owned)).collect()
}

/// The action's form of picture 20.
fn action() -> Form {
    Form::new(vec![
        Labelled::new("Quoi", Field::Text(Writing::line(Limit::NOTE))),
        Labelled::new("Qui", Field::Person(Person::among(people(), Others::Welcome))),
        Labelled::new("Pour quand", Field::Date(Date::seen_from(day("2026-11-24")))),
    ])
}

fn type_in(form: &mut Form, text: &str) {
    for letter in text.chars() {
        form.typed(&key(KeyCode::Char(letter)));
    }
}

fn dump(form: &Form, columns: u16, rows: u16, look: Look) -> Vec<String> {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let margin = 2.min(columns / 2);
    form.draw(
        &mut buffer,
        Rect {
            x: margin,
            width: columns - margin,
            ..area
        },
        french(),
        look,
    );
    (0..rows)
        .map(|y| {
            (0..columns)
                .map(|x| buffer[(x, y)].symbol())
                .collect::<String>()
                .trim_end()
                .to_owned()
        })
        .collect()
}

#[test]
fn an_action_is_written_as_in_picture_20() {
    let mut form = action();
    type_in(&mut form, "appeler la mairie pour la salle des fêtes");
    assert_eq!(form.answer(Intent::Open), Next::Stay);
    type_in(&mut form, "Che");
    assert_eq!(dump(&form, 60, 5, LOOK)[2], "▌ Qui          Che▏  Chen");
    assert_eq!(form.answer(Intent::Open), Next::Stay);
    type_in(&mut form, "lundi");
    assert_eq!(
        dump(&form, 60, 5, LOOK),
        [
            "  Quoi         appeler la mairie pour la salle des fêtes",
            "",
            "  Qui          Chen",
            "",
            "▌ Pour quand   lundi▏  lundi 30 novembre",
        ]
    );
    let ascii = Look {
        theme: Theme::Monochrome,
        glyphs: &ASCII,
    };
    assert_eq!(dump(&form, 60, 5, ascii)[4], "> Pour quand   lundi|  lundi 30 novembre");
    assert_eq!(form.answer(Intent::Open), Next::Keep);
}

#[test]
fn ctrl_s_keeps_from_anywhere_and_tab_goes_round() {
    let mut form = action();
    assert_eq!(form.answer(Intent::Keep), Next::Keep);
    form.answer(Intent::PreviousPart);
    assert_eq!(form.in_use(), 2);
    form.answer(Intent::NextPart);
    assert_eq!(form.in_use(), 0);
    form.typed(&key(KeyCode::Down));
    assert_eq!(form.in_use(), 1);
    form.typed(&key(KeyCode::Up));
    assert_eq!(form.in_use(), 0);
}

#[test]
fn a_letter_typed_with_alt_gr_is_text() {
    let mut field = Field::Text(Writing::line(Limit::NOTE));
    let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    field.typed(&Typed::Key(KeyEvent::new(KeyCode::Char('€'), alt_gr)));
    assert_eq!(field.text(), "€");
}

#[test]
fn a_draft_fills_the_same_fields_again() {
    let mut form = action();
    type_in(&mut form, "balayer");
    form.answer(Intent::NextPart);
    type_in(&mut form, "eli");
    form.answer(Intent::NextPart);
    let draft = form.draft();
    assert_eq!(draft, ["balayer", "Élise", ""]);
    let mut again = action();
    again.fill(&draft);
    assert_eq!(again.draft(), draft);
}

#[test]
fn first_letters_choose_a_person_arrows_another_and_a_new_name_is_somebody_else() {
    let mut person = Person::among(people(), Others::Welcome);
    assert_eq!(person.whom(), Whom::Nobody);
    let mut press = |code| {
        person.key(&KeyEvent::from(code));
        person.whom()
    };
    assert_eq!(press(KeyCode::Char('c')), Whom::Known(PersonId(3)));
    assert_eq!(press(KeyCode::Char('h')), Whom::Known(PersonId(3)));
    assert_eq!(press(KeyCode::Down), Whom::Known(PersonId(4)));
    assert_eq!(press(KeyCode::Down), Whom::Other("ch".into()));
    assert_eq!(press(KeyCode::Up), Whom::Known(PersonId(4)));
    assert_eq!(press(KeyCode::Char('a')), Whom::Other("cha".into()));
    let mut only_known = Person::among(people(), Others::NotMeant);
    only_known.key(&KeyEvent::from(KeyCode::Char('b')));
    only_known.key(&KeyEvent::from(KeyCode::Down));
    assert_eq!(only_known.whom(), Whom::Known(PersonId(2)));
}

fn circles() -> Names {
    let circle = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    Names::with_circles(vec![
        circle(&["Aïcha", "Bruno", "Chen"]),
        circle(&["Dominique", "Aïcha"]),
    ])
}

#[test]
fn first_letters_suffice_for_known_people_and_others_are_typed_whole() {
    let mut names = Field::Names(circles());
    type_into(&mut names, "aï,Br;Zoé,d");
    names.settle();
    assert_eq!(names.text(), "Aïcha,Bruno;Zoé,Dominique");
    let Field::Names(names) = names else { unreachable!() };
    assert_eq!(names.people(), ["Aïcha", "Bruno", "Zoé", "Dominique"]);
}

#[test]
fn down_puts_in_one_circle_after_another_until_something_is_written() {
    let mut names = circles();
    let mut press = |code| {
        let taken = names.key(&KeyEvent::from(code));
        (taken, names.people().join(" "), names.circle())
    };
    assert_eq!(press(KeyCode::Down), (Taken::Yes, "Aïcha Bruno Chen".into(), Some(0)));
    assert_eq!(press(KeyCode::Down), (Taken::Yes, "Dominique Aïcha".into(), Some(1)));
    assert_eq!(press(KeyCode::Down), (Taken::No, "Dominique Aïcha".into(), Some(1)));
    assert_eq!(press(KeyCode::Up), (Taken::Yes, "Aïcha Bruno Chen".into(), Some(0)));
    assert_eq!(press(KeyCode::Char(',')).2, None);
    assert_eq!(press(KeyCode::Down).1, "Aïcha Bruno Chen");
}

#[test]
fn a_pasted_list_keeps_its_order_in_any_script_and_tells_who_stands_twice() {
    let mut names = circles();
    names.paste("محمد\r王小明\r\nÉlise; Noé 🧑‍🤝‍🧑\nÉlise");
    assert_eq!(names.people(), ["محمد", "王小明", "Élise", "Noé 🧑‍🤝‍🧑", "Élise"]);
    assert_eq!(names.twice(), ["Élise"]);
}

#[test]
fn a_text_that_is_too_long_is_refused_at_once_with_its_limit_and_nothing_changes() {
    let mut name = Writing::line(Limit::NAME);
    name.paste("Aïcha");
    assert_eq!(name.paste(&"x".repeat(1_000_000)), Taken::TooLong(200));
    assert_eq!(name.paste(&"\u{301}".repeat(500_000)), Taken::TooLong(200));
    assert_eq!(name.paste(&"é".repeat(196)), Taken::TooLong(200));
    assert_eq!(name.text(), "Aïcha");
    assert_eq!(name.paste(&"é".repeat(195)), Taken::Yes);
    assert_eq!(name.insert("x"), Taken::TooLong(200));
    let mut note = Writing::area(Limit::NOTE);
    assert_eq!(note.paste(&"x".repeat(10_000)), Taken::Yes);
    assert_eq!(note.key(&KeyEvent::from(KeyCode::Enter)), Taken::TooLong(10_000));
}

#[test]
fn pasted_line_ends_are_line_ends_in_a_text_and_spaces_in_a_line() {
    let mut area = Writing::area(Limit::NOTE);
    area.paste("one\rtwo\r\nthree\n");
    assert_eq!(area.text(), "one\ntwo\nthree\n");
    let mut line = Writing::line(Limit::NOTE);
    line.paste("one\rtwo\r\nthree\n");
    assert_eq!(line.text(), "one two three");
}

#[test]
fn arrows_go_between_rows_as_they_are_drawn() {
    let mut field = Field::Text(Writing::area(Limit::NOTE));
    type_into(&mut field, "nous nous retrouvons chaque mardi");
    let draw = |field: &Field| {
        let area = Rect::new(0, 0, 16, 3);
        let mut buffer = Buffer::empty(area);
        field.draw(
            &mut buffer,
            area,
            Drawn {
                words: english(),
                look: LOOK,
                in_use: true,
            },
        );
        (0..3)
            .map(|y| (0..16).map(|x| buffer[(x, y)].symbol()).collect::<String>())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        draw(&field),
        ["nous nous       ", "retrouvons      ", "chaque mardi▏   "]
    );
    assert_eq!(field.typed(&key(KeyCode::Up)), Taken::Yes);
    assert_eq!(field.typed(&key(KeyCode::Up)), Taken::Yes);
    assert_eq!(field.typed(&key(KeyCode::Up)), Taken::No);
    type_into(&mut field, "X");
    assert_eq!(draw(&field)[0], "nous nousX      ");
}

#[test]
fn a_choice_turns_round() {
    let mut field = Field::Choice(Choice::of(vec!["discret".into(), "grand".into(), "caché".into()]));
    assert!(!field.takes_text());
    field.answer(Intent::Left);
    assert_eq!(field.text(), "2");
    field.answer(Intent::Right);
    field.typed(&key(KeyCode::Right));
    assert_eq!(field.text(), "1");
    assert_eq!(field.answer(Intent::Next), Taken::No);
}

/// Texts as people and attackers type them.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("é"),
        Just("e\u{301}"),
        Just("🧑‍🤝‍🧑"),
        Just("🇫🇷"),
        Just("王"),
        Just("محمد"),
        Just("\u{202e}"),
        Just("\u{1b}[31m"),
        Just("\u{200d}"),
        Just("\t"),
        Just(" "),
        Just("a"),
        Just("\u{fffd}"),
        Just("\u{a0}:"),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn any_key() -> impl Strategy<Value = KeyEvent> {
    use KeyCode::{Backspace, Char, Delete, Down, End, Enter, Home, Left, Right, Up};
    let code = proptest::sample::select(vec![
        Backspace,
        Delete,
        Left,
        Right,
        Up,
        Down,
        Home,
        End,
        Enter,
        Char('x'),
        Char('é'),
        Char(' '),
    ]);
    prop_oneof![
        4 => code.prop_map(KeyEvent::from),
        1 => proptest::sample::select(vec![control('z'), control('y')]),
    ]
}

proptest! {
    #[test]
    fn one_backspace_takes_one_letter(text in any_text()) {
        let mut writing = Writing::line(Limit::NOTE);
        writing.paste(&text);
        let letters: Vec<&str> = text.graphemes(true).collect();
        for left in (0..letters.len()).rev() {
            writing.key(&KeyEvent::from(KeyCode::Backspace));
            prop_assert_eq!(writing.text(), letters[..left].concat());
        }
    }

    #[test]
    fn one_delete_takes_one_letter_and_right_steps_over_one(text in any_text(), steps in 0usize..8) {
        let mut writing = Writing::line(Limit::NOTE);
        writing.paste(&text);
        writing.key(&KeyEvent::from(KeyCode::Home));
        let letters: Vec<&str> = text.graphemes(true).collect();
        let steps = steps.min(letters.len());
        for _ in 0..steps {
            writing.key(&KeyEvent::from(KeyCode::Right));
        }
        writing.key(&KeyEvent::from(KeyCode::Delete));
        let after = letters.get(steps + 1..).unwrap_or_default();
        prop_assert_eq!(writing.text(), letters[..steps].concat() + &after.concat());
    }

    #[test]
    fn undo_restores_what_a_paste_has_changed(before in any_text(), pasted in any_text()) {
        let mut writing = Writing::area(Limit::NOTE);
        writing.fill(&before);
        writing.paste(&pasted);
        let whole = writing.text();
        writing.key(&control('z'));
        prop_assert_eq!(writing.text(), before);
        writing.key(&control('y'));
        prop_assert_eq!(writing.text(), whole);
    }

    #[test]
    fn whatever_is_typed_is_drawn_inside_its_place_and_harmlessly(
        text in any_text(), keys in proptest::collection::vec(any_key(), 0..30), columns in 0u16..40, rows in 0u16..12,
    ) {
        let mut form = Form::new(vec![
            Labelled::new("Quoi", Field::Text(Writing::area(Limit::NOTE))),
            Labelled::new("Qui", Field::Names(circles())),
            Labelled::new("Pour quand", Field::Date(Date::seen_from(day("2026-11-24")))),
        ]);
        for index in 0..3 {
            form.use_field(index);
            form.typed(&Typed::Pasted(text.clone()));
        }
        form.use_field(0);
        for event in keys {
            form.typed(&Typed::Key(event));
            let area = Rect::new(0, 0, columns + 4, rows + 2);
            let mut buffer = Buffer::empty(area);
            form.draw(&mut buffer, Rect::new(2, 1, columns, rows), english(), LOOK);
            for (index, cell) in buffer.content.iter().enumerate() {
                let (x, y) = buffer.pos_of(index);
                let shown = cell.symbol();
                prop_assert!(visible_line(shown) == shown || shown.contains('\u{200d}'), "{shown:?}");
                let inside = (2..2 + columns).contains(&x) && (1..1 + rows).contains(&y);
                prop_assert!(inside || x < 2 || shown == " ", "{shown:?} at {x}, {y}");
            }
        }
        prop_assert!(visible(&form.text(0)).chars().all(|sign| sign == '\n' || !sign.is_control()));
    }
}
