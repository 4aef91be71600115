//! Tables: columns separated by two spaces, or one record per row where the terminal is too narrow for columns.

use super::style::{self, paint};
use super::wrap::{fill, visible_width, wrap};

/// The space between two columns.
const GAP: usize = 2;

/// Aligns `rows` under `head`. Columns are as wide as their widest cell, if they fit into `columns`; otherwise cells are wrapped at
/// word boundaries. If even their longest words don't fit, each row is a list of its cells.
pub(in crate::cli) fn table<const N: usize>(
    head: [&str; N],
    rows: &[[String; N]],
    columns: Option<usize>,
) -> String {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| row.each_ref().map(|cell| cell.replace('\n', "\\n")))
        .collect();
    let rows = rows.as_slice();
    let widest = widths(head, rows, visible_width);
    let widths = match columns {
        Some(columns) if total(widest) > columns => {
            let narrowest = widths(head, rows, longest_word);
            match total(narrowest) <= columns {
                true => shrunk(widest, narrowest, columns),
                false => return records(head, rows, columns),
            }
        }
        _ => widest,
    };
    let mut text = paint(style::BOLD, lines(head, widths));
    for row in rows {
        text.push('\n');
        text.push_str(&lines(row.each_ref().map(String::as_str), widths));
    }
    text
}

fn widths<const N: usize>(
    head: [&str; N],
    rows: &[[String; N]],
    width: fn(&str) -> usize,
) -> [usize; N] {
    let mut widths = head.map(width);
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell));
        }
    }
    widths
}

fn longest_word(cell: &str) -> usize {
    cell.split(' ').map(visible_width).max().unwrap_or_default()
}

fn total<const N: usize>(widths: [usize; N]) -> usize {
    widths.iter().sum::<usize>() + GAP * (N.max(1) - 1)
}

/// The widest columns lose what is too much, down to their longest words.
fn shrunk<const N: usize>(
    mut widths: [usize; N],
    narrowest: [usize; N],
    columns: usize,
) -> [usize; N] {
    while total(widths) > columns {
        let shrinkable = widths.iter_mut().zip(narrowest);
        let widest = shrinkable
            .filter(|(width, narrowest)| **width > *narrowest)
            .max_by_key(|(width, _)| **width);
        match widest {
            Some((width, _)) => *width -= 1,
            None => break,
        }
    }
    widths
}

/// A row, in as many lines as its highest cell.
fn lines<const N: usize>(cells: [&str; N], widths: [usize; N]) -> String {
    let mut index = 0;
    let cells = cells.map(|cell| {
        let filled = fill(cell, widths.get(index).copied().unwrap_or(usize::MAX));
        index += 1;
        filled
    });
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let row = |number: usize| {
        let cells = cells
            .each_ref()
            .map(|cell| cell.get(number).map_or("", String::as_str));
        line(cells, widths)
    };
    (0..height).map(row).collect::<Vec<_>>().join("\n")
}

fn line<const N: usize>(cells: [&str; N], widths: [usize; N]) -> String {
    let mut text = String::new();
    for (cell, widest) in cells.into_iter().zip(widths) {
        text.push_str(cell);
        let padding = (widest + GAP).saturating_sub(visible_width(cell));
        text.extend(std::iter::repeat_n(' ', padding));
    }
    text.truncate(text.trim_end().len());
    text
}

/// Each row as lines of `name: cell`; the first one isn't indented.
fn records<const N: usize>(head: [&str; N], rows: &[[String; N]], columns: usize) -> String {
    let mut text = Vec::new();
    for row in rows {
        for (index, (name, cell)) in head.iter().zip(row).enumerate() {
            if cell.is_empty() {
                continue;
            }
            let indent = if index == 0 { "" } else { "  " };
            let name = paint(style::BOLD, name);
            text.push(wrap(&format!("{indent}{name}: {cell}"), Some(columns)));
        }
    }
    text.join("\n")
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::cli::testing::plain;

    fn printed<const N: usize>(
        head: [&str; N],
        rows: &[[&str; N]],
        columns: Option<usize>,
    ) -> String {
        let rows: Vec<_> = rows.iter().map(|row| row.map(str::to_owned)).collect();
        plain(&table(head, &rows, columns))
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [["local", "1"], ["production", ""]];
        assert_eq!(
            printed(["stage", "stacks"], &rows, Some(40)),
            "stage       stacks\nlocal       1\nproduction"
        );
    }

    // found: H7
    #[test]
    fn cells_of_a_narrow_table_are_wrapped_between_words() {
        let rows = [["web", "network, data, jobs"], ["network", ""]];
        let expected = "stack    depends on\nweb      network, data,\n         jobs\nnetwork";
        assert_eq!(printed(["stack", "depends on"], &rows, Some(24)), expected);
    }

    #[test]
    fn rows_are_lists_where_words_dont_fit_beside_each_other() {
        let rows = [
            ["shop-web-production", "http://shop.example.com"],
            ["b", ""],
        ];
        let expected = "stack: shop-web-production\n  url: http://shop.example.com\nstack: b";
        assert_eq!(printed(["stack", "url"], &rows, Some(30)), expected);
    }
}
