//! Where nobody can be asked, no question is answered, and nothing waits for an answer.

use crate::cli::consent::Consent;
use crate::cli::printer::{Printer, Terminal};
use crate::cli::stakes::Stakes;
use crate::cli::testing::Buffer;
use crate::deploy::engine::{ConfirmationRequest, Decision};
use crate::deploy::{ChangeSetDescription, StackResource};

#[test]
fn no_question_is_answered_without_a_terminal_or_a_flag() {
    let (stack, stage, status) = ("shop-prod", "prod", "UPDATE_IN_PROGRESS");
    let change_set = ChangeSetDescription {
        arn: String::new(),
        status: String::new(),
        status_reason: None,
        execution_status: String::new(),
        description: None,
        changes: Vec::new(),
    };
    let stateful_or_retained = [StackResource {
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
        kept: &[],
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
            kept: &[],
        },
        recreate(&[]),
        recreate(&stateful_or_retained),
        ConfirmationRequest::RollBack {
            stack,
            stage,
            status,
            failed: &[],
            stateful_or_retained: &stateful_or_retained,
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
        // What is typed there must not be read.
        let mut printer = Printer::to(
            Buffer::default(),
            Buffer::default(),
            "yes\n",
            Terminal::default(),
        );
        let answer = Consent::default().answer(question, &Stakes::default(), &mut printer);
        assert_eq!(answer, Decision::CannotAsk, "{question:?}");
    }
}
