//! Without a terminal, questions are neither answered nor waited for.

use crate::cli::operation::consent::Consent;
use crate::cli::operation::risky_changes::RiskyChanges;
use crate::cli::terminal::printer::{Printer, Terminal};
use crate::cli::testing::Buffer;
use crate::deploy::engine::{ConfirmationRequest, Decision};
use crate::deploy::{ChangeSetDescription, StackResource};

#[test]
fn question_without_a_terminal_or_flag_is_not_answered() {
    let (stack, stage, status) = ("shop-prod", "prod", "UPDATE_IN_PROGRESS");
    let change_set = ChangeSetDescription {
        arn: String::new(),
        status: String::new(),
        status_reason: None,
        execution_status: String::new(),
        description: None,
        changes: Vec::new(),
    };
    let stateful = [StackResource {
        logical_id: "Db".to_owned(),
        physical_id: "db-1".to_owned(),
        type_name: "AWS::RDS::DBInstance".to_owned(),
        status: "CREATE_COMPLETE".to_owned(),
        status_reason: None,
    }];
    let recreate = |stateful_or_retained| ConfirmationRequest::Recreate {
        stack,
        stage,
        status,
        resources: &[],
        retained: &[],
        stateful_or_retained,
    };
    let questions = [
        ConfirmationRequest::Execute {
            stack,
            stage,
            change_set: &change_set,
        },
        ConfirmationRequest::Destroy {
            stack,
            stage,
            resources: &[],
            retained: &[],
            emptied: &[],
        },
        recreate(&[]),
        recreate(&stateful),
        ConfirmationRequest::RollBack {
            stack,
            stage,
            status,
            failed: &[],
            stateful_or_retained: &stateful,
        },
        ConfirmationRequest::ContinueRollback {
            stack,
            stage,
            failed: &[],
            skip: &[],
            force: false,
        },
        ConfirmationRequest::RetryDeletion {
            stack,
            stage,
            blocked: &[],
            retain: &[],
            force: false,
        },
        ConfirmationRequest::DeleteEmptyStack {
            stack,
            stage,
            change_sets: &[],
        },
        ConfirmationRequest::Cancel {
            stack,
            stage,
            status,
        },
    ];
    for question in &questions {
        // The input must not be read.
        let mut printer = Printer::to(
            Buffer::default(),
            Buffer::default(),
            "yes\n",
            Terminal::default(),
        );
        let answer = Consent::default().answer(question, &RiskyChanges::default(), &mut printer);
        assert_eq!(answer, Decision::CannotAsk, "{question:?}");
    }
}
