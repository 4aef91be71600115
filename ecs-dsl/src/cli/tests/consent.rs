//! Which approvals are prompted for, and which flags give them.

use crate::cli::operation::consent::Consent;
use crate::cli::operation::risky_changes::RiskyChanges;
use crate::cli::terminal::printer::{Printer, Terminal};
use crate::cli::testing::{Buffer, plain};
use crate::deploy::StackResource;
use crate::deploy::engine::{ConfirmationRequest, DataLossRisk, Decision};
use crate::dsl::{App, Postgres, Queue, Stack, Stage, Vpc};
use crate::plan::Action;

const DESTROY: ConfirmationRequest<'static> = ConfirmationRequest::Destroy {
    stack: "shop-prod",
    stage: "prod",
    resources: &[],
    retained: &[],
    emptied: &[],
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
    question: &ConfirmationRequest<'_>,
    risks: &RiskyChanges,
    input: Option<&'static str>,
) -> (Decision, String) {
    let err = Buffer::default();
    let terminal = Terminal {
        shows_progress: false,
        can_prompt: input.is_some(),
        ..Terminal::default()
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
    let question = ConfirmationRequest::Execute {
        stack: "shop-prod",
        stage: "prod",
        change_set: &change_set,
    };
    let none = Consent::default();
    let (answer, printed) = ask(&none, &question, &RiskyChanges::default(), Some("y\n"));
    assert_eq!(
        (answer, printed.as_str()),
        (
            Decision::Yes,
            "deploy stack `shop-prod` to stage `prod`? [y/N] "
        )
    );
    assert_eq!(
        ask(&none, &question, &RiskyChanges::default(), Some("\n")).0,
        Decision::No
    );
    assert_eq!(
        ask(&none, &question, &RiskyChanges::default(), Some("")).0,
        Decision::No
    );
    assert_eq!(
        ask(&none, &question, &RiskyChanges::default(), None).0,
        Decision::CannotAsk
    );
    let yes = Consent {
        yes: true,
        ..Consent::default()
    };
    assert_eq!(
        ask(&yes, &question, &RiskyChanges::default(), None),
        (Decision::Yes, String::new())
    );
}

#[test]
fn question_names_the_buckets_that_are_emptied() {
    let bucket = |id: &str| StackResource {
        logical_id: String::new(),
        physical_id: id.to_owned(),
        type_name: "AWS::S3::Bucket".to_owned(),
        status: String::new(),
        status_reason: None,
    };
    let buckets = [bucket("shop-files"), bucket("shop-logs")];
    let question = ConfirmationRequest::Destroy {
        stack: "shop-prod",
        stage: "prod",
        resources: &buckets,
        retained: &[],
        emptied: &buckets,
    };
    let none = Consent::default();
    let (answer, printed) = ask(&none, &question, &RiskyChanges::default(), Some("y\n"));
    assert_eq!(
        (answer, printed.as_str()),
        (
            Decision::Yes,
            "destroy stack `shop-prod` with 2 resources and all objects in `shop-files`, `shop-logs`? [y/N] "
        )
    );
}

fn at_risk(ids: &[&str]) -> RiskyChanges {
    let at_risk = |id: &&str| DataLossRisk {
        id: (*id).to_owned(),
        type_name: "AWS::RDS::DBInstance".to_owned(),
        action: Action::Replace,
    };
    RiskyChanges {
        at_risk: ids.iter().map(at_risk).collect(),
        ..RiskyChanges::default()
    }
}

fn opening() -> RiskyChanges {
    RiskyChanges {
        opened: vec!["`Db` lets in anyone".to_owned()],
        ..RiskyChanges::default()
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
) -> (Decision, String) {
    let change_set = change_set();
    let question = ConfirmationRequest::Execute {
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
    assert_eq!(execute(&yes(), &risks, None).0, Decision::CannotAsk);
    assert_eq!(yes().flags(&risks), "--yes --replace DbInstance");
    let (answer, printed) = execute(&Consent::default(), &risks, Some("dbinstance\n"));
    assert_eq!(answer, Decision::Yes);
    let expected = "`DbInstance` holds data and is replaced by an empty one\n\
        type `DbInstance` to confirm: ";
    assert_eq!(printed, expected);
    for wrong in ["y\n", "yes\n", "db\n", "\n", ""] {
        assert_eq!(
            execute(&Consent::default(), &risks, Some(wrong)).0,
            Decision::No
        );
        assert_eq!(execute(&yes(), &risks, Some(wrong)).0, Decision::No);
    }
    let named = Consent {
        replace: vec!["db".to_owned()],
        ..yes()
    };
    assert_eq!(
        execute(&named, &risks, None),
        (Decision::Yes, String::new())
    );
    // One name covers one resource.
    let two = at_risk(&["DbInstance", "LogDbInstance"]);
    assert_eq!(execute(&named, &two, None).0, Decision::CannotAsk);
    assert_eq!(
        named.flags(&two),
        "--yes --replace db --replace LogDbInstance"
    );
}

#[test]
fn renamed_component_is_named_as_in_the_program() {
    let app = App::new("shop").stage(Stage::new("prod").region("us-east-1"));
    let program = |stack: &mut Stack| {
        stack.add(Vpc::new("main").zones(2));
        stack.add(Postgres::new("orders").renamed_from("db"));
        stack.add(Queue::new("db"));
    };
    let assembly = app.synth("prod", program).unwrap();
    let consent = yes().renamed_in(&[&assembly.stacks[0]]);
    let mut risks = at_risk(&["DbInstance"]);
    risks.renamed.clone_from(&consent.renamed["shop-prod"]);
    assert_eq!(consent.flags(&risks), "--yes --replace orders");
    let covers = |names: &[&str], risks: &RiskyChanges| {
        let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        risks.unnamed(&names).is_empty()
    };
    for name in ["orders", "Orders", "DbInstance", "db"] {
        assert!(covers(&[name], &risks), "{name}");
    }
    assert!(!covers(&["order"], &risks));
    let (answer, printed) = execute(&Consent::default(), &risks, Some("dbinstance\n"));
    assert_eq!(answer, Decision::Yes);
    let expected = "`DbInstance` of `orders` holds data and is replaced by an empty one\n\
        type `DbInstance` to confirm: ";
    assert_eq!(printed, expected);
    // The queue has the name that the database keeps.
    risks.at_risk.push(DataLossRisk {
        id: "DbQueue".to_owned(),
        type_name: "AWS::SQS::Queue".to_owned(),
        action: Action::Delete,
    });
    assert!(!covers(&["db"], &risks));
    assert_eq!(
        consent.flags(&risks),
        "--yes --replace orders --replace DbQueue"
    );
    assert!(covers(&["orders", "DbQueue"], &risks));
}

#[test]
fn broadened_access_needs_its_own_approval() {
    assert_eq!(execute(&yes(), &opening(), None).0, Decision::CannotAsk);
    assert_eq!(yes().flags(&opening()), "--yes --approve-broadening");
    let (answer, printed) = execute(&Consent::default(), &opening(), Some("y\n"));
    assert_eq!(answer, Decision::Yes);
    let expected = "`Db` lets in anyone\n\
        approve this access and deploy stack `shop-prod` to stage `prod`? [y/N] ";
    assert_eq!(printed, expected);
    assert_eq!(execute(&yes(), &opening(), Some("\n")).0, Decision::No);
    let approved = Consent {
        broadening: true,
        ..yes()
    };
    assert_eq!(
        execute(&approved, &opening(), None),
        (Decision::Yes, String::new())
    );
    // Approved access still leaves the question whether to deploy.
    let without_yes = Consent {
        yes: false,
        ..approved
    };
    assert_eq!(
        execute(&without_yes, &opening(), None).0,
        Decision::CannotAsk
    );
    assert_eq!(
        execute(&without_yes, &opening(), Some("y\n")).0,
        Decision::Yes
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
        Decision::No
    );
    let typed = Some("y\nDbInstance\n");
    assert_eq!(execute(&Consent::default(), &both, typed).0, Decision::Yes);
}

#[test]
fn local_stage_never_prompts() {
    let local = Consent {
        local: true,
        ..Consent::default()
    };
    assert_eq!(
        ask(&local, &DESTROY, &at_risk(&["Db"]), None),
        (Decision::Yes, String::new())
    );
}
