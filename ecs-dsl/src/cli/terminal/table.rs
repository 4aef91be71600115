//! Tables: columns separated by two spaces.

use super::style::{self, paint};

/// Aligns `rows` under `head`. Columns are as wide as their widest cell; the last one isn't padded.
pub(in crate::cli) fn table<const N: usize>(head: [&str; N], rows: &[[String; N]]) -> String {
    let mut widths = head.map(width);
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell));
        }
    }
    let mut text = paint(style::BOLD, line(head, widths));
    for row in rows {
        text.push('\n');
        text.push_str(&line(row.each_ref().map(String::as_str), widths));
    }
    text
}

fn line<const N: usize>(cells: [&str; N], widths: [usize; N]) -> String {
    let mut text = String::new();
    for (cell, widest) in cells.into_iter().zip(widths) {
        text.push_str(cell);
        text.extend(std::iter::repeat_n(' ', widest + 2 - width(cell)));
    }
    text.truncate(text.trim_end().len());
    text
}

fn width(cell: &str) -> usize {
    cell.chars().count()
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::cli::testing::plain;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [["local", "1"], ["production", ""]].map(|row| row.map(str::to_owned));
        assert_eq!(
            plain(&table(["stage", "stacks"], &rows)),
            "stage       stacks\nlocal       1\nproduction"
        );
    }
}
