//! How a run with several stacks ended: what became of each, and the command that goes on.

use super::console::Console;
use super::exit;

/// What became of one stack.
#[derive(Debug)]
pub(super) struct Fate {
    pub(super) stack: String,
    /// In a word or two: `deployed`, `not begun`.
    pub(super) word: &'static str,
    /// What to do about it, or why.
    pub(super) note: Option<String>,
    pub(super) code: u8,
}

/// The exit code of the run: the worst.
pub(super) fn code(fates: &[Fate]) -> u8 {
    exit::worst(fates.iter().map(|fate| fate.code))
}

/// Says how many there are of each kind, and what is to be said of single ones. `again` is the command that goes on.
pub(super) fn tell(fates: &[Fate], again: &str, console: &Console<'_>) {
    console.tell(counts(fates));
    let width = fates.iter().map(|fate| fate.word.len()).max();
    let width = width.unwrap_or_default();
    console.with(|printer| {
        for fate in fates {
            if let Some(note) = &fate.note {
                let (word, stack) = (fate.word, &fate.stack);
                printer.say(format_args!("  {word:width$}  `{stack}`: {note}"));
            }
        }
    });
    if code(fates) != exit::DONE {
        console.tell(format_args!("`{again}` goes on where this run stopped"));
    }
}

/// `of 5 stacks 2 deployed, 1 failed, 2 not begun`: what is as wanted comes first.
fn counts(fates: &[Fate]) -> String {
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    let (good, other): (Vec<_>, Vec<_>) = fates.iter().partition(|fate| fate.code == exit::DONE);
    for fate in good.into_iter().chain(other) {
        match kinds.iter_mut().find(|(word, _)| *word == fate.word) {
            Some((_, count)) => *count += 1,
            None => kinds.push((fate.word, 1)),
        }
    }
    let stacks = fates.len();
    let counts = kinds
        .iter()
        .map(|(word, count)| format!("{count} {word}"))
        .collect::<Vec<_>>();
    format!("of {stacks} stacks {}", counts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{Fate, code, tell};
    use crate::cli::console::{Console, Crowd};
    use crate::cli::exit;
    use crate::cli::printer::{Printer, Terminal};
    use crate::cli::testing::Buffer;

    fn fate(stack: &str, word: &'static str, note: Option<&str>, code: u8) -> Fate {
        Fate {
            stack: stack.to_owned(),
            word,
            note: note.map(str::to_owned),
            code,
        }
    }

    fn said(fates: &[Fate]) -> String {
        let err = Buffer::default();
        let mut printer = Printer::to(Buffer::default(), err.clone(), "", Terminal::default());
        let console = Console::new(&mut printer, "local", Crowd::Several);
        tell(fates, "app deploy", &console);
        err.text()
    }

    #[test]
    fn what_is_as_wanted_comes_first_and_the_rest_has_a_line_each() {
        let fates = [
            fate("data", "failed", Some("mend it"), exit::FAILED),
            fate("docs", "deployed", None, exit::DONE),
            fate(
                "web",
                "not begun",
                Some("it waits for `data`"),
                exit::REFUSED,
            ),
            fate("network", "deployed", None, exit::DONE),
        ];
        let expected = "local: of 4 stacks 2 deployed, 1 failed, 1 not begun\n  \
                        failed     `data`: mend it\n  \
                        not begun  `web`: it waits for `data`\n\
                        local: `app deploy` goes on where this run stopped\n";
        assert_eq!(said(&fates), expected);
        assert_eq!(code(&fates), exit::FAILED);
    }

    #[test]
    fn where_all_went_well_there_is_nothing_to_go_on_with() {
        let fates = ["a", "b"].map(|stack| fate(stack, "unchanged", None, exit::DONE));
        assert_eq!(said(&fates), "local: of 2 stacks 2 unchanged\n");
    }
}
