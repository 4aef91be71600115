//! Approval: by flags, or by the answer to a prompt.

use super::printer::Printer;
use super::risky_changes::{RiskyChanges, effect, is_id};
use super::style::{self, paint};
use crate::deploy::StackResource;
use crate::deploy::engine::{Answer, Cause, Question};

/// The approvals given by flags. Everything else is prompted for.
#[derive(Clone, Debug, Default)]
pub(super) struct Consent {
    /// `--yes`.
    pub(super) yes: bool,
    /// `--replace`: the stateful resources that may be replaced or deleted.
    pub(super) replace: Vec<String>,
    /// `--approve-broadening`.
    pub(super) broadening: bool,
    /// `--recreate`.
    pub(super) recreate: bool,
    /// The stage is local: it costs nothing and holds no data, so nothing is prompted for.
    pub(super) local: bool,
}

impl Consent {
    /// The answer to the engine's question.
    pub(super) fn answer(
        &self,
        question: &Question<'_>,
        risks: &RiskyChanges,
        printer: &mut Printer,
    ) -> Answer {
        if self.local {
            return Answer::Yes;
        }
        match question {
            Question::Execute { stack, stage, .. } => {
                let question = format!("deploy stack `{stack}` to stage `{stage}`?");
                self.execute(&question, risks, printer)
            }
            Question::Destroy {
                stack, resources, ..
            } => self.plain(
                &format!(
                    "destroy stack `{stack}` with {}?",
                    super::resource_counts::resources(resources.len())
                ),
                printer,
            ),
            Question::Recreate {
                stack, precious, ..
            }
            | Question::RollBack {
                stack, precious, ..
            } if !precious.is_empty() => self.confirm_by_stack_name(stack, precious, printer),
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

    fn plain(&self, question: &str, printer: &mut Printer) -> Answer {
        if self.yes {
            return Answer::Yes;
        }
        typed(&format!("{question} [y/N]"), &["y", "yes"], printer)
    }

    /// Deleting stateful or retained resources takes more than `--yes`.
    fn confirm_by_stack_name(
        &self,
        stack: &str,
        precious: &[StackResource],
        printer: &mut Printer,
    ) -> Answer {
        if self.recreate {
            return Answer::Yes;
        }
        for resource in precious {
            let (type_name, id) = (&resource.type_name, &resource.physical_id);
            printer.say(paint(
                style::ERROR,
                format_args!("stateful or retained: {type_name} `{id}`"),
            ));
        }
        if self.yes {
            return Answer::CannotAsk;
        }
        typed(
            &format!("type `{stack}` to delete it and continue:"),
            &[&stack.to_lowercase()],
            printer,
        )
    }

    /// Broadened access and data loss take more than `y` or `--yes`. What is approved that way isn't prompted for again.
    fn execute(&self, question: &str, risks: &RiskyChanges, printer: &mut Printer) -> Answer {
        let opens = !risks.opened.is_empty() && !self.broadening;
        let unnamed = risks.unnamed(&self.replace);
        if !opens && unnamed.is_empty() {
            return self.plain(question, printer);
        }
        if !printer.terminal().can_prompt {
            return Answer::CannotAsk;
        }
        if opens {
            risks.opened.iter().for_each(|line| printer.say(line));
            let question = format!("approve this access: {question} [y/N]");
            let answer = typed(&question, &["y", "yes"], printer);
            if answer != Answer::Yes {
                return answer;
            }
        }
        for resource in unnamed {
            let (id, effect) = (&resource.id, effect(resource));
            let text = format!("`{id}` holds data and {effect}");
            printer.say(paint(style::ERROR, text));
            let question = format!("type `{id}` to confirm:");
            match printer.ask(paint(style::BOLD, question)) {
                Some(name) if is_id(resource, &name) => {}
                _ => return Answer::No,
            }
        }
        Answer::Yes
    }

    /// The flags that approve all of this without a prompt.
    pub(super) fn flags(&self, risks: &RiskyChanges) -> String {
        let mut flags = "--yes".to_owned();
        if self.recreate {
            flags.push_str(" --recreate");
        }
        if self.broadening || !risks.opened.is_empty() {
            flags.push_str(" --approve-broadening");
        }
        let unnamed = risks.unnamed(&self.replace).into_iter();
        for name in self
            .replace
            .iter()
            .chain(unnamed.map(|resource| &resource.id))
        {
            flags.push_str(&format!(" --replace {name}"));
        }
        flags
    }
}

/// The failures that the question is about.
fn causes<'a>(question: &Question<'a>) -> &'a [Cause] {
    match question {
        Question::ContinueRollback { failed, .. } | Question::RollBack { failed, .. } => failed,
        Question::DeleteAgain { blocked, .. } => blocked,
        _ => &[],
    }
}

/// The text of a yes-or-no question.
fn question_text(question: &Question<'_>) -> String {
    match question {
        Question::Recreate { stack, status, .. } => format!(
            "creation of stack `{stack}` failed ({status}): delete the remaining resources and create it again?"
        ),
        Question::RollBack { stack, status, .. } => {
            format!("stack `{stack}` failed ({status}): roll it back?")
        }
        Question::ContinueRollback {
            stack, force: true, ..
        } => {
            format!("continue the rollback of stack `{stack}`, skipping every resource that fails?")
        }
        Question::ContinueRollback { stack, skip, .. } if !skip.is_empty() => format!(
            "continue the rollback of stack `{stack}`, skipping {}?",
            skip.join(", ")
        ),
        Question::ContinueRollback { stack, .. } => {
            format!("continue the rollback of stack `{stack}`?")
        }
        Question::DeleteAgain {
            stack, force: true, ..
        } => format!("delete stack `{stack}`, retaining every resource that can't be deleted?"),
        Question::DeleteAgain { stack, retain, .. } if !retain.is_empty() => {
            format!("delete stack `{stack}`, retaining {}?", retain.join(", "))
        }
        Question::DeleteAgain { stack, .. } => format!("delete stack `{stack}` again?"),
        Question::TakeAway {
            stack, change_sets, ..
        } if !change_sets.is_empty() => format!(
            "delete the empty stack `{stack}` and its pending change sets: {}?",
            change_sets.join(", ")
        ),
        Question::TakeAway { stack, .. } => format!("delete the empty stack `{stack}`?"),
        Question::Cancel { stack, status, .. } => {
            format!("cancel the update of stack `{stack}` ({status}) and roll it back?")
        }
        Question::Execute { stack, .. } | Question::Destroy { stack, .. } => {
            format!("change stack `{stack}`?")
        }
    }
}

/// Prompts for a confirmation that must be one of `consenting`.
pub(super) fn typed(question: &str, consenting: &[&str], printer: &mut Printer) -> Answer {
    if !printer.terminal().can_prompt {
        return Answer::CannotAsk;
    }
    match printer.ask(paint(style::BOLD, question)) {
        Some(answer) if consenting.contains(&answer.to_lowercase().as_str()) => Answer::Yes,
        _ => Answer::No,
    }
}

#[cfg(test)]
mod tests {
    use super::Consent;
    use crate::cli::printer::{Printer, Terminal};
    use crate::cli::risky_changes::RiskyChanges;
    use crate::cli::testing::{Buffer, plain};
    use crate::deploy::engine::{Answer, AtRisk, Question};
    use crate::plan::Action;

    const DESTROY: Question<'static> = Question::Destroy {
        stack: "shop-prod",
        stage: "prod",
        resources: &[],
        kept: &[],
    };

    fn change_set() -> crate::deploy::ChangeSetDescription {
        crate::deploy::ChangeSetDescription {
            arn: String::new(),
            status: String::new(),
            status_reason: None,
            execution_status: String::new(),
            description: None,
            changes: Vec::new(),
        }
    }

    /// The answer, and the text printed. `None` as input means that there is no terminal.
    fn ask(
        consent: &Consent,
        question: &Question<'_>,
        risks: &RiskyChanges,
        input: Option<&'static str>,
    ) -> (Answer, String) {
        let err = Buffer::default();
        let terminal = Terminal {
            shows_progress: false,
            can_prompt: input.is_some(),
        };
        let mut printer = Printer::to(
            Buffer::default(),
            err.clone(),
            input.unwrap_or_default(),
            terminal,
        );
        (consent.answer(question, risks, &mut printer), err.text())
    }

    #[test]
    fn deployment_without_yes_prompts() {
        let change_set = change_set();
        let question = Question::Execute {
            stack: "shop-prod",
            stage: "prod",
            change_set: &change_set,
        };
        let none = Consent::default();
        let (answer, printed) = ask(&none, &question, &RiskyChanges::default(), Some("y\n"));
        assert_eq!(
            (answer, printed.as_str()),
            (
                Answer::Yes,
                "deploy stack `shop-prod` to stage `prod`? [y/N] "
            )
        );
        assert_eq!(
            ask(&none, &question, &RiskyChanges::default(), Some("\n")).0,
            Answer::No
        );
        assert_eq!(
            ask(&none, &question, &RiskyChanges::default(), Some("")).0,
            Answer::No
        );
        assert_eq!(
            ask(&none, &question, &RiskyChanges::default(), None).0,
            Answer::CannotAsk
        );
        let yes = Consent {
            yes: true,
            ..Consent::default()
        };
        assert_eq!(
            ask(&yes, &question, &RiskyChanges::default(), None),
            (Answer::Yes, String::new())
        );
    }

    fn at_risk(ids: &[&str]) -> RiskyChanges {
        let at_risk = |id: &&str| AtRisk {
            id: (*id).to_owned(),
            type_name: "AWS::RDS::DBInstance".to_owned(),
            action: Action::Replace,
        };
        RiskyChanges {
            at_risk: ids.iter().map(at_risk).collect(),
            opened: Vec::new(),
        }
    }

    fn opening() -> RiskyChanges {
        RiskyChanges {
            at_risk: Vec::new(),
            opened: vec!["`Db` lets in anyone".to_owned()],
        }
    }

    fn yes() -> Consent {
        Consent {
            yes: true,
            ..Consent::default()
        }
    }

    fn execute(
        consent: &Consent,
        risks: &RiskyChanges,
        input: Option<&'static str>,
    ) -> (Answer, String) {
        let change_set = change_set();
        let question = Question::Execute {
            stack: "shop-prod",
            stage: "prod",
            change_set: &change_set,
        };
        let (answer, printed) = ask(consent, &question, risks, input);
        (answer, plain(&printed))
    }

    #[test]
    fn stateful_resource_must_be_named() {
        let risks = at_risk(&["DbInstance"]);
        assert_eq!(execute(&yes(), &risks, None).0, Answer::CannotAsk);
        assert_eq!(yes().flags(&risks), "--yes --replace DbInstance");
        let (answer, printed) = execute(&Consent::default(), &risks, Some("dbinstance\n"));
        assert_eq!(answer, Answer::Yes);
        let expected = "`DbInstance` holds data and is replaced by an empty one\n\
            type `DbInstance` to confirm: ";
        assert_eq!(printed, expected);
        for wrong in ["y\n", "yes\n", "db\n", "\n", ""] {
            assert_eq!(
                execute(&Consent::default(), &risks, Some(wrong)).0,
                Answer::No
            );
            assert_eq!(execute(&yes(), &risks, Some(wrong)).0, Answer::No);
        }
        let named = Consent {
            replace: vec!["db".to_owned()],
            ..yes()
        };
        assert_eq!(execute(&named, &risks, None), (Answer::Yes, String::new()));
        // One name covers one resource.
        let two = at_risk(&["DbInstance", "LogDbInstance"]);
        assert_eq!(execute(&named, &two, None).0, Answer::CannotAsk);
        assert_eq!(
            named.flags(&two),
            "--yes --replace db --replace LogDbInstance"
        );
    }

    #[test]
    fn broadened_access_needs_its_own_approval() {
        assert_eq!(execute(&yes(), &opening(), None).0, Answer::CannotAsk);
        assert_eq!(yes().flags(&opening()), "--yes --approve-broadening");
        let (answer, printed) = execute(&Consent::default(), &opening(), Some("y\n"));
        assert_eq!(answer, Answer::Yes);
        let expected = "`Db` lets in anyone\n\
            approve this access: deploy stack `shop-prod` to stage `prod`? [y/N] ";
        assert_eq!(printed, expected);
        assert_eq!(execute(&yes(), &opening(), Some("\n")).0, Answer::No);
        let approved = Consent {
            broadening: true,
            ..yes()
        };
        assert_eq!(
            execute(&approved, &opening(), None),
            (Answer::Yes, String::new())
        );
        // Approved access still leaves the question whether to deploy.
        let without_yes = Consent {
            yes: false,
            ..approved
        };
        assert_eq!(execute(&without_yes, &opening(), None).0, Answer::CannotAsk);
        assert_eq!(
            execute(&without_yes, &opening(), Some("y\n")).0,
            Answer::Yes
        );
    }

    #[test]
    fn access_and_data_loss_are_approved_separately() {
        let both = RiskyChanges {
            at_risk: at_risk(&["DbInstance"]).at_risk,
            ..opening()
        };
        let expected = "--yes --approve-broadening --replace DbInstance";
        assert_eq!(Consent::default().flags(&both), expected);
        assert_eq!(
            execute(&Consent::default(), &both, Some("y\n")).0,
            Answer::No
        );
        let typed = Some("y\nDbInstance\n");
        assert_eq!(execute(&Consent::default(), &both, typed).0, Answer::Yes);
    }

    #[test]
    fn local_stage_never_prompts() {
        let local = Consent {
            local: true,
            ..Consent::default()
        };
        assert_eq!(
            ask(&local, &DESTROY, &at_risk(&["Db"]), None),
            (Answer::Yes, String::new())
        );
    }
}
