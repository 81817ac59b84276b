//! Laws: whatever stands in a file, it is a value or a slip inside the file; what was written reads back.

use proptest::prelude::*;

use super::*;

fn fragments() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "'",
        "/*",
        "*/",
        "//",
        "\n",
        " ",
        "title",
        "steps",
        "Step",
        "Steps",
        "id",
        "speak",
        "Round",
        "Role",
        "Asked",
        "en",
        "fr",
        "\"a\"",
        "12",
        "-1",
        "45s",
        "r#\"",
        "\"#",
        "\\",
        "é",
        "\u{202e}",
        "#![enable(",
        "turn",
        "say",
        "Some",
        "None",
        "Not",
        "0x",
        "1e9",
        "\u{feff}",
        "people",
        "(3,15)",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

fn within(slip: &Slip, source: &[u8]) -> bool {
    let inside = |place: &crate::notation::place::Place| place.start <= place.end && place.end <= source.len();
    inside(&slip.place) && slip.aside.as_ref().is_none_or(inside)
}

proptest! {
    #[test]
    fn any_bytes_are_a_value_or_a_slip_inside_the_file(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Err(slip) = read_bytes::<Format>(&bytes, 1_000) {
            prop_assert!(within(&slip, &bytes));
        }
    }

    #[test]
    fn any_pieces_of_a_format_are_a_value_or_a_slip_inside_the_file(source in fragments()) {
        if let Err(slip) = read::<Format>(&source) {
            prop_assert!(within(&slip, source.as_bytes()));
            prop_assert!(source.get(slip.place.clone()).is_some());
        }
    }

    #[test]
    fn a_good_format_with_a_piece_cut_out_or_put_in(start in 0usize..600, length in 0usize..9, piece in fragments()) {
        let start = GOOD.floor_char_boundary(start);
        let end = GOOD.floor_char_boundary((start + length).min(GOOD.len()));
        let source = format!("{}{piece}{}", &GOOD[..start], &GOOD[end..]);
        if let Err(slip) = read::<Format>(&source) {
            prop_assert!(within(&slip, source.as_bytes()));
            prop_assert!(source.get(slip.place.clone()).is_some());
        }
    }

    #[test]
    fn any_format_reads_back_as_written(
        title in any::<String>(), ids in prop::collection::vec("[a-z][a-z0-9_]{0,9}", 0..4),
        people in any::<Option<(u8, u8)>>(), seconds in 1u64..80_000,
    ) {
        let nowhere = |node| Located { value: node, place: 0..0 };
        let steps = ids.iter().map(|word| nowhere(Node::Step(Step {
            id: Located { value: Id::new(word).unwrap(), place: 0..0 },
            speak: Some(Located { value: Speak::Not(Box::new(Speak::Asked(Text::everywhere(title.as_str())))), place: 0..0 }),
            turn: Some(Span::nearest(seconds * 1_000)),
            say: Some(Text::each([(crate::notation::Language::FRENCH, title.clone())]).unwrap()),
        }))).collect();
        let format = Format { title: Text::everywhere(title.as_str()), people, concerns: true, steps };
        let written = write(&format).unwrap();
        prop_assert!(written.chars().all(|sign| !sign.is_control()));
        prop_assert_eq!(read::<Format>(&written).unwrap(), format);
    }
}
