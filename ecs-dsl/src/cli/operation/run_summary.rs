//! The summary of a run with several stacks: the result of each, and the command that resumes the run.

use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::json::OutcomeLine;
use crate::cli::terminal::console::{Console, StackCount};
use crate::deploy::scheduler::StackResult;

/// The result of one stack.
#[derive(Debug)]
pub(in crate::cli) struct StackSummary {
    pub(in crate::cli) stack: String,
    /// A label such as `deployed` or `skipped`.
    pub(in crate::cli) label: &'static str,
    /// The hint, or the reason.
    pub(in crate::cli) note: Option<String>,
    pub(in crate::cli) code: u8,
}

/// A stack and its outcome.
pub(in crate::cli) type StackOutcome = (String, OutcomeLine);

/// The outcome of each stack. With several stacks, prints a summary that ends with `resume_command`; the error of a single
/// stack is the error of the run.
pub(in crate::cli) fn stack_results<'a, T>(
    names: impl Iterator<Item = &'a str>,
    ended: Vec<StackResult<T>>,
    resume_command: &str,
    console: &Console<'_>,
) -> Result<Vec<StackOutcome>, CliError>
where
    for<'b> OutcomeLine: From<&'b T>,
{
    let mut stacks = Vec::new();
    for (name, ended) in names.zip(ended) {
        let line = match ended {
            StackResult::Finished(Err(error)) if console.stack_count() == StackCount::One => {
                return Err(error.into());
            }
            StackResult::Finished(result) => {
                let line = OutcomeLine::from_result(&result);
                if let Some(error) = &line.error {
                    console.with(|printer| printer.annotate_error(error));
                }
                line
            }
            StackResult::Skipped { reason } => {
                let line = OutcomeLine::skipped(reason.to_string());
                console.record(name, line.clone());
                line
            }
        };
        stacks.push((name.to_owned(), line));
    }
    if console.stack_count() == StackCount::Several {
        let results: Vec<_> = stacks.iter().map(StackSummary::from).collect();
        print_summary(&results, resume_command, console);
    }
    Ok(stacks)
}

/// The note of a failure is its hint: the message was printed when it happened.
impl From<&StackOutcome> for StackSummary {
    fn from((stack, line): &StackOutcome) -> Self {
        let hint = line.error.as_ref().and_then(|error| error.hint.as_ref());
        Self {
            stack: stack.clone(),
            label: line.outcome.label(),
            note: hint
                .or(line.reason.as_ref())
                .or(line.next.as_ref())
                .cloned(),
            code: line.exit_code(),
        }
    }
}

/// The exit code of the run: the worst of its stacks.
pub(in crate::cli) fn code(results: &[StackSummary]) -> u8 {
    exit::worst(results.iter().map(|result| result.code))
}

/// Prints how many stacks have each label, and the notes of single stacks.
pub(in crate::cli) fn print_summary(
    results: &[StackSummary],
    resume_command: &str,
    console: &Console<'_>,
) {
    console.print(counts(results));
    let width = results.iter().map(|result| result.label.len()).max();
    let width = width.unwrap_or_default();
    console.with(|printer| {
        for result in results {
            if let Some(note) = &result.note {
                let (label, stack) = (result.label, &result.stack);
                printer.say(format_args!("  {label:width$}  `{stack}`: {note}"));
            }
        }
    });
    if code(results) != exit::SUCCESS {
        console.print(format_args!("run `{resume_command}` to resume"));
    }
}

/// `5 stacks: 2 deployed, 1 failed, 2 skipped`, successes first.
fn counts(results: &[StackSummary]) -> String {
    let mut labels: Vec<(&str, usize)> = Vec::new();
    let (successes, others): (Vec<_>, Vec<_>) = results
        .iter()
        .partition(|result| result.code == exit::SUCCESS);
    for result in successes.into_iter().chain(others) {
        match labels.iter_mut().find(|(label, _)| *label == result.label) {
            Some((_, count)) => *count += 1,
            None => labels.push((result.label, 1)),
        }
    }
    let stacks = results.len();
    let counts = labels
        .iter()
        .map(|(label, count)| format!("{count} {label}"))
        .collect::<Vec<_>>();
    format!("{stacks} stacks: {}", counts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{StackSummary, code, print_summary};
    use crate::cli::exit;
    use crate::cli::terminal::console::{Console, StackCount};
    use crate::cli::terminal::printer::{Printer, Terminal};
    use crate::cli::testing::Buffer;

    fn result(stack: &str, label: &'static str, note: Option<&str>, code: u8) -> StackSummary {
        StackSummary {
            stack: stack.to_owned(),
            label,
            note: note.map(str::to_owned),
            code,
        }
    }

    fn printed(results: &[StackSummary]) -> String {
        let err = Buffer::default();
        let mut printer = Printer::to(Buffer::default(), err.clone(), "", Terminal::default());
        let console = Console::new(&mut printer, "local", StackCount::Several);
        print_summary(results, "app deploy", &console);
        err.text()
    }

    #[test]
    fn successes_come_first_and_failures_have_notes() {
        let results = [
            result("data", "failed", Some("fix it"), exit::DEPLOYMENT_FAILED),
            result("docs", "deployed", None, exit::SUCCESS),
            result(
                "web",
                "skipped",
                Some("blocked by `data`"),
                exit::NOTHING_CHANGED,
            ),
            result("network", "deployed", None, exit::SUCCESS),
        ];
        let expected = "local: 4 stacks: 2 deployed, 1 failed, 1 skipped\n  \
                        failed    `data`: fix it\n  \
                        skipped   `web`: blocked by `data`\n\
                        local: run `app deploy` to resume\n";
        assert_eq!(printed(&results), expected);
        assert_eq!(code(&results), exit::DEPLOYMENT_FAILED);
    }

    #[test]
    fn success_has_no_resume_command() {
        let results = ["a", "b"].map(|stack| result(stack, "unchanged", None, exit::SUCCESS));
        assert_eq!(printed(&results), "local: 2 stacks: 2 unchanged\n");
    }
}
