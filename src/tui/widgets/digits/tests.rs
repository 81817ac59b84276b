//! Glyph by glyph against the pictures (mockups 06, 25, 40, 52, 56).

use super::*;
use crate::tui::theme::{ASCII, UNICODE};

fn drawn(text: &str, size: Size, glyphs: &Glyphs) -> Vec<String> {
    let area = Rect::new(0, 0, size.width(text), size.rows);
    let mut buffer = Buffer::empty(area);
    draw(&mut buffer, area, (0, 0), text, size, (Style::new(), glyphs));
    let row = |y| {
        (0..area.width)
            .map(|x| buffer[(x, y)].symbol())
            .collect::<String>()
            .trim_end()
            .to_owned()
    };
    (0..area.height).map(row).collect()
}

#[test]
fn seven_rows_are_as_in_the_picture_of_an_integration() {
    assert_eq!(
        drawn("6:12", SIZES[2], &UNICODE),
        [
            "▗███████        ████    ███████▖",
            "██        ▄▄      ██          ██",
            "██        ▀▀      ██          ██",
            "████████          ██    ████████",
            "██    ██  ▄▄      ██    ██",
            "██    ██  ▀▀      ██    ██",
            "▝██████▘        ██████  ▝███████",
        ]
    );
}

#[test]
fn nine_rows_are_as_in_the_picture_of_a_large_turn() {
    assert_eq!(
        drawn("0:38", SIZES[1], &UNICODE),
        [
            "▗████████▖        █████████▖   ▗████████▖",
            "██      ██                ██   ██      ██",
            "██      ██   ██           ██   ██      ██",
            "██      ██                ██   ██      ██",
            "██      ██        ██████████   ██████████",
            "██      ██                ██   ██      ██",
            "██      ██   ██           ██   ██      ██",
            "██      ██                ██   ██      ██",
            "▝████████▘        █████████▘   ▝████████▘",
        ]
    );
}

#[test]
fn four_rows_are_as_in_the_pictures_with_a_sheet() {
    assert_eq!(
        drawn("6:12", SIZES[4], &UNICODE),
        [
            "▟▀▀▀▀  ▄   ▀█    ▀▀▀▀▙",
            "█▄▄▄▄       █    ▄▄▄▄█",
            "█   █  ▄    █    █",
            "▝▀▀▀▘      ▀▀▀   ▝▀▀▀▀"
        ]
    );
}

#[test]
fn twelve_rows_are_as_in_the_picture_of_a_break() {
    let lines = drawn("15 h 30", SIZES[0], &UNICODE);
    // The picture begins at the flag of the first digit, four columns in.
    assert_eq!(
        [&lines[0], &lines[1], &lines[5], &lines[6], &lines[10], &lines[11]].map(|line| line.get(4..).unwrap()),
        [
            "██████       ▗█████████████         ███                 █████████████▖   ▗████████████▖",
            "▀▀▀███       ███▀▀▀▀▀▀▀▀▀▀▀         ███                 ▀▀▀▀▀▀▀▀▀▀▀███   ███▀▀▀▀▀▀▀▀███",
            "   ███       ██████████████         ███████████         ██████████████   ███        ███",
            "   ███       ▀▀▀▀▀▀▀▀▀▀▀███         ███▀▀▀▀▀███         ▀▀▀▀▀▀▀▀▀▀▀███   ███        ███",
            "▄▄▄███▄▄▄    ▄▄▄▄▄▄▄▄▄▄▄███         ███     ███         ▄▄▄▄▄▄▄▄▄▄▄███   ███▄▄▄▄▄▄▄▄███",
            "█████████    █████████████▘         ███     ███         █████████████▘   ▝████████████▘",
        ]
    );
}

#[test]
fn the_smallest_sizes_can_be_told_apart() {
    for size in [SIZES[3], SIZES[5]] {
        let all: Vec<_> = ('0'..='9')
            .map(|digit| drawn(&digit.to_string(), size, &UNICODE))
            .collect();
        for (index, one) in all.iter().enumerate() {
            assert!(all[index + 1..].iter().all(|other| one != other), "{index} in {size:?}");
        }
    }
    assert_eq!(
        drawn("20", SIZES[5], &UNICODE),
        ["▀▀▙ ▟▀▙", "█▀▀ █ █", "▝▀▀ ▝▀▘"].map(str::to_owned)
    );
}

#[test]
fn ascii_draws_the_same_grid() {
    assert_eq!(
        drawn("7:1", SIZES[4], &ASCII),
        ["#####  #   ##", "    #       #", "    #  #    #", "    #      ###"]
    );
}

#[test]
fn the_largest_size_that_fits_is_taken() {
    assert_eq!(largest("0:38", 41, 9), Some(SIZES[1]));
    assert_eq!(largest("0:38", 40, 9), Some(SIZES[2]));
    assert_eq!(largest("0:38", 5, 2), None);
}
