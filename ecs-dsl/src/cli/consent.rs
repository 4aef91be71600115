//! Who says yes to what.

use super::printer::Printer;
use super::style::{self, paint};
use crate::deploy::StackResource;
use crate::deploy::engine::{Answer, Question};

/// What the user has agreed to on the command line, and what has to be asked.
#[derive(Clone, Debug, Default)]
pub(super) struct Consent {
    /// `--yes`.
    pub(super) yes: bool,
    /// `--allow-data-loss`.
    pub(super) data_loss: bool,
    /// `--recreate`.
    pub(super) recreate: bool,
    /// The stage is local: nothing there costs or holds anything, so that nothing is asked.
    pub(super) local: bool,
}

impl Consent {
    /// The answer to the engine's question. `at_risk` are the resources whose data may be lost.
    pub(super) fn answer(
        &self,
        question: &Question<'_>,
        at_risk: &[String],
        printer: &mut Printer,
    ) -> Answer {
        if self.local {
            return Answer::Yes;
        }
        match question {
            Question::Execute { stack, .. } if !at_risk.is_empty() => {
                self.lose_data(stack, at_risk, printer)
            }
            Question::Execute { stack, stage, .. } => self.plain(
                &format!("deploy stack `{stack}` to stage `{stage}`?"),
                printer,
            ),
            Question::Destroy {
                stack, resources, ..
            } => self.plain(
                &format!(
                    "destroy stack `{stack}` with {}?",
                    super::tally::resources(resources.len())
                ),
                printer,
            ),
            Question::Recreate {
                stack, precious, ..
            }
            | Question::RollBack {
                stack, precious, ..
            } if !precious.is_empty() => self.give_up(stack, precious, printer),
            other => self.plain(&in_words(other), printer),
        }
    }

    fn plain(&self, question: &str, printer: &mut Printer) -> Answer {
        if self.yes {
            return Answer::Yes;
        }
        typed(&format!("{question} [y/N]"), &["y", "yes"], printer)
    }

    /// What holds data or is kept isn't given up by a general yes.
    fn give_up(&self, stack: &str, precious: &[StackResource], printer: &mut Printer) -> Answer {
        if self.recreate {
            return Answer::Yes;
        }
        for resource in precious {
            let (type_name, id) = (&resource.type_name, &resource.physical_id);
            printer.say(paint(
                style::ERROR,
                format_args!("holds data, or is kept: {type_name} `{id}`"),
            ));
        }
        if self.yes {
            return Answer::CannotAsk;
        }
        typed(
            &format!("type `{stack}` to go on without it:"),
            &[&stack.to_lowercase()],
            printer,
        )
    }

    /// Losing data takes more than a `y`, and more than `--yes`.
    fn lose_data(&self, stack: &str, at_risk: &[String], printer: &mut Printer) -> Answer {
        if self.data_loss {
            return self.plain(&format!("deploy stack `{stack}`, and lose data?"), printer);
        }
        let names = at_risk.join(", ");
        printer.say(paint(
            style::ERROR,
            format_args!("data may be lost: {names}"),
        ));
        if self.yes || !printer.terminal().answers {
            printer.error(
                format_args!("stack `{stack}` is not deployed, because data may be lost"),
                Some("if it may go, say so with `--allow-data-loss`"),
            );
            return Answer::No;
        }
        typed("type `lose data` to go on:", &["lose data"], printer)
    }
}

/// A question that a plain yes answers.
fn in_words(question: &Question<'_>) -> String {
    match question {
        Question::Recreate { stack, status, .. } => format!(
            "the creation of stack `{stack}` failed (`{status}`): delete what is left, and make it again?"
        ),
        Question::RollBack { stack, status, .. } => {
            format!("stack `{stack}` failed (`{status}`): undo what failed?")
        }
        Question::ContinueRollback {
            stack, force: true, ..
        } => format!("let stack `{stack}` go back, and leave whatever fails as it is?"),
        Question::ContinueRollback { stack, skip, .. } if !skip.is_empty() => format!(
            "let stack `{stack}` go back, and leave {} as it is?",
            skip.join(", ")
        ),
        Question::ContinueRollback { stack, .. } => format!("let stack `{stack}` go back again?"),
        Question::DeleteAgain {
            stack, force: true, ..
        } => format!("delete stack `{stack}`, and leave at AWS whatever can't be deleted?"),
        Question::DeleteAgain { stack, retain, .. } if !retain.is_empty() => {
            format!(
                "delete stack `{stack}`, and leave {} at AWS?",
                retain.join(", ")
            )
        }
        Question::DeleteAgain { stack, .. } => format!("delete stack `{stack}` again?"),
        Question::TakeAway {
            stack, change_sets, ..
        } if !change_sets.is_empty() => format!(
            "take the empty stack `{stack}` away, and what waits in it: {}?",
            change_sets.join(", ")
        ),
        Question::TakeAway { stack, .. } => format!("take the empty stack `{stack}` away?"),
        Question::Cancel { stack, status, .. } => {
            format!("stop the update of stack `{stack}` (`{status}`), and undo it?")
        }
        Question::Execute { stack, .. } | Question::Destroy { stack, .. } => {
            format!("change stack `{stack}`?")
        }
    }
}

/// The answer to a question that takes one of these words.
pub(super) fn typed(question: &str, consenting: &[&str], printer: &mut Printer) -> Answer {
    if !printer.terminal().answers {
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
    use crate::cli::testing::Buffer;
    use crate::deploy::engine::{Answer, Question};

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

    /// The answer, and what was said on the way. Without input there is no terminal.
    fn ask(
        consent: &Consent,
        question: &Question<'_>,
        at_risk: &[&str],
        input: Option<&'static str>,
    ) -> (Answer, String) {
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
        let at_risk: Vec<_> = at_risk.iter().map(|id| (*id).to_owned()).collect();
        (consent.answer(question, &at_risk, &mut printer), err.text())
    }

    #[test]
    fn a_deployment_is_asked_for_unless_it_is_agreed_to() {
        let change_set = change_set();
        let question = Question::Execute {
            stack: "shop-prod",
            stage: "prod",
            change_set: &change_set,
        };
        let none = Consent::default();
        let (answer, said) = ask(&none, &question, &[], Some("y\n"));
        assert_eq!(
            (answer, said.as_str()),
            (
                Answer::Yes,
                "deploy stack `shop-prod` to stage `prod`? [y/N] "
            )
        );
        assert_eq!(ask(&none, &question, &[], Some("\n")).0, Answer::No);
        assert_eq!(ask(&none, &question, &[], Some("")).0, Answer::No);
        assert_eq!(ask(&none, &question, &[], None).0, Answer::CannotAsk);
        let yes = Consent {
            yes: true,
            ..Consent::default()
        };
        assert_eq!(
            ask(&yes, &question, &[], None),
            (Answer::Yes, String::new())
        );
    }

    #[test]
    fn losing_data_takes_more_than_a_yes() {
        let change_set = change_set();
        let question = Question::Execute {
            stack: "shop-prod",
            stage: "prod",
            change_set: &change_set,
        };
        let yes = Consent {
            yes: true,
            ..Consent::default()
        };
        let (answer, said) = ask(&yes, &question, &["Db"], None);
        assert_eq!(answer, Answer::No);
        assert!(
            said.contains("data may be lost: Db\n") && said.contains("`--allow-data-loss`"),
            "{said}"
        );
        let none = Consent::default();
        assert_eq!(ask(&none, &question, &["Db"], Some("y\n")).0, Answer::No);
        assert_eq!(
            ask(&none, &question, &["Db"], Some("lose data\n")).0,
            Answer::Yes
        );
        let both = Consent {
            yes: true,
            data_loss: true,
            ..Consent::default()
        };
        assert_eq!(ask(&both, &question, &["Db"], None).0, Answer::Yes);
    }

    #[test]
    fn the_local_stage_is_never_asked_about() {
        let local = Consent {
            local: true,
            ..Consent::default()
        };
        assert_eq!(
            ask(&local, &DESTROY, &["Db"], None),
            (Answer::Yes, String::new())
        );
    }
}
