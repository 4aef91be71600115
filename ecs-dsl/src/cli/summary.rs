//! How a run with several stacks ended: what became of each, and the command that goes on.

use super::console::{Console, Crowd};
use super::error::CliError;
use super::exit;
use super::machine::OutcomeLine;
use crate::deploy::scheduler::StackResult;

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

/// A stack, and how it ended for it.
pub(super) type EndedStack = (String, OutcomeLine);

/// How it ended for each stack. Of several it is said once more, with the command that goes on, `again`; the failure of
/// the only one is the run's.
pub(super) fn summed_up<'a, T>(
    names: impl Iterator<Item = &'a str>,
    ended: Vec<StackResult<T>>,
    again: &str,
    console: &Console<'_>,
) -> Result<Vec<EndedStack>, CliError>
where
    for<'b> OutcomeLine: From<&'b T>,
{
    let mut stacks = Vec::new();
    for (name, ended) in names.zip(ended) {
        let line = match ended {
            StackResult::Finished(Err(error)) if console.crowd() == Crowd::One => {
                return Err(error.into());
            }
            StackResult::Finished(result) => {
                let line = OutcomeLine::of(&result);
                if let Some(error) = &line.error {
                    console.with(|printer| printer.annotate_fault(error));
                }
                line
            }
            StackResult::Skipped { reason } => {
                let line = OutcomeLine::not_begun(reason.to_string());
                console.record(name, line.clone());
                line
            }
        };
        stacks.push((name.to_owned(), line));
    }
    if console.crowd() == Crowd::Several {
        let fates: Vec<_> = stacks.iter().map(Fate::from).collect();
        tell(&fates, again, console);
    }
    Ok(stacks)
}

/// Of a failure it is said what to do about it: what it was is said when it happens.
impl From<&EndedStack> for Fate {
    fn from((stack, line): &EndedStack) -> Self {
        let hint = line.error.as_ref().and_then(|error| error.hint.as_ref());
        Self {
            stack: stack.clone(),
            word: line.outcome.words(),
            note: hint
                .or(line.reason.as_ref())
                .or(line.next.as_ref())
                .cloned(),
            code: line.exit_code(),
        }
    }
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
            fate("web", "not begun", Some("blocked by `data`"), exit::REFUSED),
            fate("network", "deployed", None, exit::DONE),
        ];
        let expected = "local: of 4 stacks 2 deployed, 1 failed, 1 not begun\n  \
                        failed     `data`: mend it\n  \
                        not begun  `web`: blocked by `data`\n\
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
