//! Approval: by flags, or by the answer to a prompt.

use std::collections::BTreeMap;

use super::risky_changes::{RiskyChanges, effect, is_id};
use crate::assemble::{SynthesizedComponent, SynthesizedStack};
use crate::cli::CliError;
use crate::cli::terminal::printer::Printer;
use crate::cli::terminal::style::{self, paint};
use crate::deploy::StackResource;
use crate::deploy::engine::{ConfirmationRequest, Decision, ResourceFailure};

/// The approvals given by flags. Everything else is prompted for.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct Consent {
    /// `--yes`.
    pub(in crate::cli) yes: bool,
    /// `--replace`: the stateful resources that may be replaced or deleted.
    pub(in crate::cli) replace: Vec<String>,
    /// `--approve-broadening`.
    pub(in crate::cli) broadening: bool,
    /// `--recreate`.
    pub(in crate::cli) recreate: bool,
    /// The stage is local: it costs nothing and holds no data, so nothing is prompted for.
    pub(in crate::cli) local: bool,
    /// The renamed components, by stack.
    pub(in crate::cli) renamed: BTreeMap<String, Vec<SynthesizedComponent>>,
}

impl Consent {
    /// Sets the renamed components of the stacks.
    pub(in crate::cli) fn renamed_in(mut self, stacks: &[&SynthesizedStack]) -> Self {
        let renamed = |stack: &&SynthesizedStack| {
            let components = stack.components.iter();
            let renamed = components.filter(|component| component.kept_name.is_some());
            (stack.name.clone(), renamed.cloned().collect())
        };
        self.renamed = stacks.iter().map(renamed).collect();
        self
    }

    /// The answer to the engine's question.
    pub(in crate::cli) fn answer(
        &self,
        question: &ConfirmationRequest<'_>,
        risks: &RiskyChanges,
        printer: &mut Printer,
    ) -> Decision {
        if self.local {
            return Decision::Yes;
        }
        match question {
            ConfirmationRequest::Execute { stack, stage, .. } => {
                let question = format!("deploy stack `{stack}` to stage `{stage}`?");
                self.execute(&question, risks, printer)
            }
            ConfirmationRequest::Destroy {
                stack,
                resources,
                emptied,
                ..
            } => {
                let emptied: Vec<_> = emptied
                    .iter()
                    .map(|bucket| bucket.physical_id.as_str())
                    .collect();
                let emptied = match emptied.is_empty() {
                    true => String::new(),
                    false => format!(" and all objects in `{}`", emptied.join("`, `")),
                };
                let resources = super::resource_counts::resources(resources.len());
                self.plain(
                    &format!("destroy stack `{stack}` with {resources}{emptied}?"),
                    printer,
                )
            }
            ConfirmationRequest::Recreate {
                stack,
                stateful_or_retained,
                ..
            }
            | ConfirmationRequest::RollBack {
                stack,
                stateful_or_retained,
                ..
            } if !stateful_or_retained.is_empty() => {
                self.confirm_by_stack_name(stack, stateful_or_retained, printer)
            }
            other => {
                for cause in causes(other) {
                    printer.say(format_args!("  {cause}"));
                    if let Some(advice) = &cause.advice {
                        printer.say(format_args!("    {advice}"));
                    }
                }
                self.plain(&question_text(other), printer)
            }
        }
    }

    fn plain(&self, question: &str, printer: &mut Printer) -> Decision {
        if self.yes {
            return Decision::Yes;
        }
        typed(&format!("{question} [y/N]"), &["y", "yes"], printer)
    }

    /// Deleting stateful or retained resources takes more than `--yes`.
    fn confirm_by_stack_name(
        &self,
        stack: &str,
        stateful_or_retained: &[StackResource],
        printer: &mut Printer,
    ) -> Decision {
        if self.recreate {
            return Decision::Yes;
        }
        for resource in stateful_or_retained {
            let (type_name, id) = (&resource.type_name, &resource.physical_id);
            printer.say(paint(
                style::ERROR,
                format_args!("stateful or retained: {type_name} `{id}`"),
            ));
        }
        if self.yes {
            return Decision::CannotAsk;
        }
        typed(
            &format!("type `{stack}` to delete it and continue:"),
            &[&stack.to_lowercase()],
            printer,
        )
    }

    /// Broadened access and data loss take more than `y` or `--yes`. What is approved that way isn't prompted for again.
    fn execute(&self, question: &str, risks: &RiskyChanges, printer: &mut Printer) -> Decision {
        let opens = !risks.opened.is_empty() && !self.broadening;
        let unnamed = risks.unnamed(&self.replace);
        if !opens && unnamed.is_empty() {
            return self.plain(question, printer);
        }
        if !printer.terminal.can_prompt {
            return Decision::CannotAsk;
        }
        if opens {
            risks.opened.iter().for_each(|line| printer.say(line));
            let question = format!("approve this access and {question} [y/N]");
            let answer = typed(&question, &["y", "yes"], printer);
            if answer != Decision::Yes {
                return answer;
            }
        }
        for resource in unnamed {
            let (id, effect) = (&resource.id, effect(resource));
            let owner = risks.renamed(resource);
            let owner = owner.map_or_else(String::new, |name| format!(" of `{name}`"));
            let text = format!("`{id}`{owner} holds data and {effect}");
            printer.say(paint(style::ERROR, text));
            let question = format!("type `{id}` to confirm:");
            match printer.ask(paint(style::BOLD, question)) {
                Some(name) if is_id(resource, &name) => {}
                _ => return Decision::No,
            }
        }
        Decision::Yes
    }

    /// The flags that approve all of this without a prompt.
    pub(in crate::cli) fn flags(&self, risks: &RiskyChanges) -> String {
        let mut flags = "--yes".to_owned();
        if self.recreate {
            flags.push_str(" --recreate");
        }
        if self.broadening || !risks.opened.is_empty() {
            flags.push_str(" --approve-broadening");
        }
        let unnamed = risks.unnamed(&self.replace).into_iter();
        let unnamed = unnamed.map(|resource| risks.flag_name(resource));
        for name in self.replace.iter().map(String::as_str).chain(unnamed) {
            flags.push_str(&format!(" --replace {name}"));
        }
        flags
    }
}

/// The failures that the question is about.
fn causes<'a>(question: &ConfirmationRequest<'a>) -> &'a [ResourceFailure] {
    match question {
        ConfirmationRequest::ContinueRollback { failed, .. }
        | ConfirmationRequest::RollBack { failed, .. } => failed,
        ConfirmationRequest::RetryDeletion { blocked, .. } => blocked,
        _ => &[],
    }
}

/// The text of a yes-or-no question.
fn question_text(question: &ConfirmationRequest<'_>) -> String {
    match question {
        ConfirmationRequest::Recreate { stack, status, .. } => format!(
            "creation of stack `{stack}` failed ({status}): delete the remaining resources and create it again?"
        ),
        ConfirmationRequest::RollBack { stack, status, .. } => {
            format!("stack `{stack}` failed ({status}): roll it back?")
        }
        ConfirmationRequest::ContinueRollback {
            stack, force: true, ..
        } => {
            format!("continue the rollback of stack `{stack}`, skipping every resource that fails?")
        }
        ConfirmationRequest::ContinueRollback { stack, skip, .. } if !skip.is_empty() => format!(
            "continue the rollback of stack `{stack}`, skipping {}?",
            skip.join(", ")
        ),
        ConfirmationRequest::ContinueRollback { stack, .. } => {
            format!("continue the rollback of stack `{stack}`?")
        }
        ConfirmationRequest::RetryDeletion {
            stack, force: true, ..
        } => format!("delete stack `{stack}`, retaining every resource that can't be deleted?"),
        ConfirmationRequest::RetryDeletion { stack, retain, .. } if !retain.is_empty() => {
            format!("delete stack `{stack}`, retaining {}?", retain.join(", "))
        }
        ConfirmationRequest::RetryDeletion { stack, .. } => {
            format!("delete stack `{stack}` again?")
        }
        ConfirmationRequest::DeleteEmptyStack {
            stack, change_sets, ..
        } if !change_sets.is_empty() => format!(
            "delete the empty stack `{stack}` and its pending change sets: {}?",
            change_sets.join(", ")
        ),
        ConfirmationRequest::DeleteEmptyStack { stack, .. } => {
            format!("delete the empty stack `{stack}`?")
        }
        ConfirmationRequest::Cancel { stack, status, .. } => {
            format!("cancel the update of stack `{stack}` ({status}) and roll it back?")
        }
        ConfirmationRequest::Execute { stack, .. } | ConfirmationRequest::Destroy { stack, .. } => {
            format!("change stack `{stack}`?")
        }
    }
}

/// Asks for approval, unless `yes` is given.
///
/// # Errors
/// If it is declined, or if there is no terminal to ask at.
pub(in crate::cli) fn approve(
    question: &str,
    yes: bool,
    printer: &mut Printer,
) -> Result<(), CliError> {
    let consent = Consent {
        yes,
        ..Consent::default()
    };
    match consent.plain(question, printer) {
        Decision::Yes => Ok(()),
        Decision::No => Err(CliError::Declined),
        Decision::CannotAsk => Err(CliError::CannotPrompt),
    }
}

/// Prompts for a confirmation that must be one of `consenting`.
pub(in crate::cli) fn typed(
    question: &str,
    consenting: &[&str],
    printer: &mut Printer,
) -> Decision {
    if !printer.terminal.can_prompt {
        return Decision::CannotAsk;
    }
    match printer.ask(paint(style::BOLD, question)) {
        Some(answer) if consenting.contains(&answer.to_lowercase().as_str()) => Decision::Yes,
        _ => Decision::No,
    }
}
