//! Who says yes to what.

use super::printer::Printer;
use super::stakes::{Stakes, danger, is_id};
use super::style::{self, paint};
use crate::deploy::StackResource;
use crate::deploy::engine::{Cause, ConfirmationRequest, Decision};

/// What the user has agreed to on the command line, and what has to be asked.
#[derive(Clone, Debug, Default)]
pub(super) struct Consent {
    /// `--yes`.
    pub(super) yes: bool,
    /// `--replace`: the names of what holds data and may go.
    pub(super) replace: Vec<String>,
    /// `--approve-broadening`.
    pub(super) broadening: bool,
    /// `--recreate`.
    pub(super) recreate: bool,
    /// The stage is local: nothing there costs or holds anything, so that nothing is asked.
    pub(super) local: bool,
}

impl Consent {
    /// The answer to the engine's question.
    pub(super) fn answer(
        &self,
        question: &ConfirmationRequest<'_>,
        stakes: &Stakes,
        printer: &mut Printer,
    ) -> Decision {
        if self.local {
            return Decision::Yes;
        }
        match question {
            ConfirmationRequest::Execute { stack, stage, .. } => {
                let question = format!("deploy stack `{stack}` to stage `{stage}`?");
                self.execute(&question, stakes, printer)
            }
            ConfirmationRequest::Destroy {
                stack, resources, ..
            } => self.plain(
                &format!(
                    "destroy stack `{stack}` with {}?",
                    super::tally::resources(resources.len())
                ),
                printer,
            ),
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
                self.give_up(stack, stateful_or_retained, printer)
            }
            other => {
                for cause in causes(other) {
                    printer.say(format_args!("  {cause}"));
                    if let Some(advice) = &cause.advice {
                        printer.say(format_args!("    {advice}"));
                    }
                }
                self.plain(&in_words(other), printer)
            }
        }
    }

    fn plain(&self, question: &str, printer: &mut Printer) -> Decision {
        if self.yes {
            return Decision::Yes;
        }
        typed(&format!("{question} [y/N]"), &["y", "yes"], printer)
    }

    /// What holds data or is kept isn't given up by a general yes.
    fn give_up(
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
                format_args!("holds data, or is kept: {type_name} `{id}`"),
            ));
        }
        if self.yes {
            return Decision::CannotAsk;
        }
        typed(
            &format!("type `{stack}` to go on without it:"),
            &[&stack.to_lowercase()],
            printer,
        )
    }

    /// New access and lost data take more than a `y`, and more than `--yes`. Whoever has said that much isn't asked again.
    fn execute(&self, question: &str, stakes: &Stakes, printer: &mut Printer) -> Decision {
        let opens = !stakes.opened.is_empty() && !self.broadening;
        let unnamed = stakes.unnamed(&self.replace);
        if !opens && unnamed.is_empty() {
            return self.plain(question, printer);
        }
        if !printer.terminal().answers {
            return Decision::CannotAsk;
        }
        if opens {
            stakes.opened.iter().for_each(|line| printer.say(line));
            let question = format!("approve this access: {question} [y/N]");
            let answer = typed(&question, &["y", "yes"], printer);
            if answer != Decision::Yes {
                return answer;
            }
        }
        for resource in unnamed {
            let (id, danger) = (&resource.id, danger(resource));
            let text = format!("`{id}` holds data and {danger}");
            printer.say(paint(style::ERROR, text));
            let question = format!("type `{id}` to deploy all the same:");
            match printer.ask(paint(style::BOLD, question)) {
                Some(name) if is_id(resource, &name) => {}
                _ => return Decision::No,
            }
        }
        Decision::Yes
    }

    /// The flags with which nothing of this has to be asked.
    pub(super) fn flags(&self, stakes: &Stakes) -> String {
        let mut flags = "--yes".to_owned();
        if self.recreate {
            flags.push_str(" --recreate");
        }
        if self.broadening || !stakes.opened.is_empty() {
            flags.push_str(" --approve-broadening");
        }
        let unnamed = stakes.unnamed(&self.replace).into_iter();
        for name in self.replace.iter().chain(unnamed.map(|it| &it.id)) {
            flags.push_str(&format!(" --replace {name}"));
        }
        flags
    }
}

/// What failed, so that there is something to ask.
fn causes<'a>(question: &ConfirmationRequest<'a>) -> &'a [Cause] {
    match question {
        ConfirmationRequest::ContinueRollback { failed, .. }
        | ConfirmationRequest::RollBack { failed, .. } => failed,
        ConfirmationRequest::RetryDeletion { blocked, .. } => blocked,
        _ => &[],
    }
}

/// A question that a plain yes answers.
fn in_words(question: &ConfirmationRequest<'_>) -> String {
    match question {
        ConfirmationRequest::Recreate { stack, status, .. } => format!(
            "the creation of stack `{stack}` failed (`{status}`): delete what is left, and make it again?"
        ),
        ConfirmationRequest::RollBack { stack, status, .. } => {
            format!("stack `{stack}` failed (`{status}`): undo what failed?")
        }
        ConfirmationRequest::ContinueRollback {
            stack, force: true, ..
        } => format!("let stack `{stack}` go back, and leave whatever fails as it is?"),
        ConfirmationRequest::ContinueRollback { stack, skip, .. } if !skip.is_empty() => format!(
            "let stack `{stack}` go back, and leave {} as it is?",
            skip.join(", ")
        ),
        ConfirmationRequest::ContinueRollback { stack, .. } => {
            format!("let stack `{stack}` go back again?")
        }
        ConfirmationRequest::RetryDeletion {
            stack, force: true, ..
        } => format!("delete stack `{stack}`, and leave at AWS whatever can't be deleted?"),
        ConfirmationRequest::RetryDeletion { stack, retain, .. } if !retain.is_empty() => {
            format!(
                "delete stack `{stack}`, and leave {} at AWS?",
                retain.join(", ")
            )
        }
        ConfirmationRequest::RetryDeletion { stack, .. } => {
            format!("delete stack `{stack}` again?")
        }
        ConfirmationRequest::DeleteEmptyStack {
            stack, change_sets, ..
        } if !change_sets.is_empty() => format!(
            "take the empty stack `{stack}` away, and what waits in it: {}?",
            change_sets.join(", ")
        ),
        ConfirmationRequest::DeleteEmptyStack { stack, .. } => {
            format!("take the empty stack `{stack}` away?")
        }
        ConfirmationRequest::Cancel { stack, status, .. } => {
            format!("stop the update of stack `{stack}` (`{status}`), and undo it?")
        }
        ConfirmationRequest::Execute { stack, .. } | ConfirmationRequest::Destroy { stack, .. } => {
            format!("change stack `{stack}`?")
        }
    }
}

/// The answer to a question that takes one of these words.
pub(super) fn typed(question: &str, consenting: &[&str], printer: &mut Printer) -> Decision {
    if !printer.terminal().answers {
        return Decision::CannotAsk;
    }
    match printer.ask(paint(style::BOLD, question)) {
        Some(answer) if consenting.contains(&answer.to_lowercase().as_str()) => Decision::Yes,
        _ => Decision::No,
    }
}

#[cfg(test)]
mod tests {
    use super::Consent;
    use crate::cli::printer::{Printer, Terminal};
    use crate::cli::stakes::Stakes;
    use crate::cli::testing::{Buffer, plain};
    use crate::deploy::engine::{ConfirmationRequest, DataLossRisk, Decision};
    use crate::plan::Action;

    const DESTROY: ConfirmationRequest<'static> = ConfirmationRequest::Destroy {
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

    /// The answer, and what was said on the way. Without input there is no terminal.
    fn ask(
        consent: &Consent,
        question: &ConfirmationRequest<'_>,
        stakes: &Stakes,
        input: Option<&'static str>,
    ) -> (Decision, String) {
        let err = Buffer::default();
        let terminal = Terminal {
            watches: false,
            answers: input.is_some(),
        };
        let mut printer = Printer::to(
            Buffer::default(),
            err.clone(),
            input.unwrap_or_default(),
            terminal,
        );
        (consent.answer(question, stakes, &mut printer), err.text())
    }

    #[test]
    fn a_deployment_is_asked_for_unless_it_is_agreed_to() {
        let change_set = change_set();
        let question = ConfirmationRequest::Execute {
            stack: "shop-prod",
            stage: "prod",
            change_set: &change_set,
        };
        let none = Consent::default();
        let (answer, said) = ask(&none, &question, &Stakes::default(), Some("y\n"));
        assert_eq!(
            (answer, said.as_str()),
            (
                Decision::Yes,
                "deploy stack `shop-prod` to stage `prod`? [y/N] "
            )
        );
        assert_eq!(
            ask(&none, &question, &Stakes::default(), Some("\n")).0,
            Decision::No
        );
        assert_eq!(
            ask(&none, &question, &Stakes::default(), Some("")).0,
            Decision::No
        );
        assert_eq!(
            ask(&none, &question, &Stakes::default(), None).0,
            Decision::CannotAsk
        );
        let yes = Consent {
            yes: true,
            ..Consent::default()
        };
        assert_eq!(
            ask(&yes, &question, &Stakes::default(), None),
            (Decision::Yes, String::new())
        );
    }

    fn at_risk(ids: &[&str]) -> Stakes {
        let of = |id: &&str| DataLossRisk {
            id: (*id).to_owned(),
            type_name: "AWS::RDS::DBInstance".to_owned(),
            action: Action::Replace,
        };
        Stakes {
            at_risk: ids.iter().map(of).collect(),
            opened: Vec::new(),
        }
    }

    fn opening() -> Stakes {
        Stakes {
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
        stakes: &Stakes,
        input: Option<&'static str>,
    ) -> (Decision, String) {
        let change_set = change_set();
        let question = ConfirmationRequest::Execute {
            stack: "shop-prod",
            stage: "prod",
            change_set: &change_set,
        };
        let (answer, said) = ask(consent, &question, stakes, input);
        (answer, plain(&said))
    }

    #[test]
    fn what_holds_data_goes_only_when_it_is_named() {
        let stakes = at_risk(&["DbInstance"]);
        assert_eq!(execute(&yes(), &stakes, None).0, Decision::CannotAsk);
        assert_eq!(yes().flags(&stakes), "--yes --replace DbInstance");
        let (answer, said) = execute(&Consent::default(), &stakes, Some("dbinstance\n"));
        assert_eq!(answer, Decision::Yes);
        let expected = "`DbInstance` holds data and is replaced by an empty one\n\
            type `DbInstance` to deploy all the same: ";
        assert_eq!(said, expected);
        for wrong in ["y\n", "yes\n", "db\n", "\n", ""] {
            assert_eq!(
                execute(&Consent::default(), &stakes, Some(wrong)).0,
                Decision::No
            );
            assert_eq!(execute(&yes(), &stakes, Some(wrong)).0, Decision::No);
        }
        let named = Consent {
            replace: vec!["db".to_owned()],
            ..yes()
        };
        assert_eq!(
            execute(&named, &stakes, None),
            (Decision::Yes, String::new())
        );
        // One name isn't two.
        let two = at_risk(&["DbInstance", "LogDbInstance"]);
        assert_eq!(execute(&named, &two, None).0, Decision::CannotAsk);
        assert_eq!(
            named.flags(&two),
            "--yes --replace db --replace LogDbInstance"
        );
    }

    #[test]
    fn new_access_is_approved_by_its_own_flag_or_after_it_was_shown() {
        assert_eq!(execute(&yes(), &opening(), None).0, Decision::CannotAsk);
        assert_eq!(yes().flags(&opening()), "--yes --approve-broadening");
        let (answer, said) = execute(&Consent::default(), &opening(), Some("y\n"));
        assert_eq!(answer, Decision::Yes);
        let expected = "`Db` lets in anyone\n\
            approve this access: deploy stack `shop-prod` to stage `prod`? [y/N] ";
        assert_eq!(said, expected);
        assert_eq!(execute(&yes(), &opening(), Some("\n")).0, Decision::No);
        let approved = Consent {
            broadening: true,
            ..yes()
        };
        assert_eq!(
            execute(&approved, &opening(), None),
            (Decision::Yes, String::new())
        );
        // Whoever approves the access is still asked whether to deploy.
        let unsaid = Consent {
            yes: false,
            ..approved
        };
        assert_eq!(execute(&unsaid, &opening(), None).0, Decision::CannotAsk);
        assert_eq!(execute(&unsaid, &opening(), Some("y\n")).0, Decision::Yes);
    }

    #[test]
    fn neither_covers_the_other() {
        let both = Stakes {
            at_risk: at_risk(&["DbInstance"]).at_risk,
            ..opening()
        };
        let expected = "--yes --approve-broadening --replace DbInstance";
        assert_eq!(Consent::default().flags(&both), expected);
        assert_eq!(
            execute(&Consent::default(), &both, Some("y\n")).0,
            Decision::No
        );
        let typed = Some("y\nDbInstance\n");
        assert_eq!(execute(&Consent::default(), &both, typed).0, Decision::Yes);
    }

    #[test]
    fn the_local_stage_is_never_asked_about() {
        let local = Consent {
            local: true,
            ..Consent::default()
        };
        assert_eq!(
            ask(&local, &DESTROY, &at_risk(&["Db"]), None),
            (Decision::Yes, String::new())
        );
    }
}
