//! The summary of a run with several stacks: the result of each, and the command that resumes the run.

use crate::cli::json::{Body, OutcomeLine};
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::{CliError, exit};
use crate::deploy::scheduler::StackResult;

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
            StackResult::Finished(Err(error)) if console.stack_count == StackCount::One => {
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
                console.record(name, Body::Outcome(Box::new(line.clone())));
                line
            }
        };
        stacks.push((name.to_owned(), line));
    }
    if console.stack_count == StackCount::Several {
        print_summary(&stacks, resume_command, console);
    }
    Ok(stacks)
}

/// The hint, the reason or the next step. The message of a failure was printed when it happened.
fn note(line: &OutcomeLine) -> Option<&String> {
    let hint = line.error.as_ref().and_then(|error| error.hint.as_ref());
    hint.or(line.reason.as_ref()).or(line.next.as_ref())
}

/// The exit code of the run: the worst of its stacks.
pub(in crate::cli) fn code(results: &[StackOutcome]) -> u8 {
    exit::worst(results.iter().map(|(_, line)| line.exit_code()))
}

/// Prints how many stacks have each label, and the notes of single stacks.
fn print_summary(results: &[StackOutcome], resume_command: &str, console: &Console<'_>) {
    console.print(counts(results));
    let labels = results.iter().map(|(_, line)| line.outcome.label());
    let width = labels.map(str::len).max().unwrap_or_default();
    console.with(|printer| {
        for (stack, line) in results {
            if let Some(note) = note(line) {
                let label = line.outcome.label();
                let text = format!("  {label:width$}  `{stack}`: {note}");
                match line.exit_code() {
                    exit::SUCCESS => printer.inform(text),
                    _ => printer.say(text),
                }
            }
        }
    });
    if code(results) != exit::SUCCESS {
        console.print(format_args!("run `{resume_command}` to resume"));
    }
}

/// `5 stacks: 2 deployed, 1 failed, 2 skipped`, successes first.
fn counts(results: &[StackOutcome]) -> String {
    let mut labels: Vec<(&str, usize)> = Vec::new();
    let lines = results.iter().map(|(_, line)| line);
    let (successes, others): (Vec<_>, Vec<_>) =
        lines.partition(|line| line.exit_code() == exit::SUCCESS);
    for line in successes.into_iter().chain(others) {
        let label = line.outcome.label();
        match labels.iter_mut().find(|(known, _)| *known == label) {
            Some((_, count)) => *count += 1,
            None => labels.push((label, 1)),
        }
    }
    let counts = labels
        .iter()
        .map(|(label, count)| format!("{count} {label}"));
    let counts = counts.collect::<Vec<_>>().join(", ");
    format!("{} stacks: {counts}", results.len())
}

#[cfg(test)]
mod tests {
    use super::{StackOutcome, code, print_summary};
    use crate::cli::exit;
    use crate::cli::json::{OutcomeLine, OutcomeName};
    use crate::cli::terminal::console::{Console, StackCount};
    use crate::cli::terminal::printer::{Printer, Terminal};
    use crate::cli::testing::Buffer;
    use crate::deploy::engine::{DeployError, DeployOutcome};

    fn plain(stack: &str, outcome: OutcomeName) -> StackOutcome {
        (stack.to_owned(), OutcomeLine::plain(outcome))
    }

    fn printed(results: &[StackOutcome]) -> String {
        let err = Buffer::default();
        let mut printer = Printer::to(Buffer::default(), err.clone(), "", Terminal::default());
        let console = Console::new(&mut printer, "local", StackCount::Several);
        print_summary(results, "app deploy", &console);
        err.text()
    }

    #[test]
    fn successes_come_first_and_failures_have_notes() {
        let error = DeployError::NotStarted {
            stack: "data".to_owned(),
            status: "CREATE_COMPLETE".to_owned(),
            next: "fix it".to_owned(),
        };
        let failed = OutcomeLine::from_result::<DeployOutcome>(&Err(error));
        let skipped = OutcomeLine::skipped("blocked by `data`".to_owned());
        let results = [
            ("data".to_owned(), failed),
            plain("docs", OutcomeName::Deployed),
            ("web".to_owned(), skipped),
            plain("network", OutcomeName::Deployed),
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
        let results = ["a", "b"].map(|stack| plain(stack, OutcomeName::NoChanges));
        assert_eq!(printed(&results), "local: 2 stacks: 2 unchanged\n");
    }
}
