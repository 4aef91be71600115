//! Whose stack is changed and deleted, and who reads its values, on the embedded CloudFormation.

use std::path::Path;

use super::fake::{Fake, Notes, request, stack};
use crate::cfn::{Document, Owner};
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DeployRequest, DeployResult,
    DestroyOutcome, DestroyRequest, Engine, Observer, Preview, Step,
};
use crate::deploy::local::Local;
use crate::deploy::{
    ControlPlane as _, ControlPlaneError, ParameterReader, StackEvent, StackResource,
};

/// The deployments of one state folder, by a clock that never runs twice.
struct Account(tempfile::TempDir);

impl Account {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn local(&self) -> Local {
        let folder: &Path = self.0.path();
        Local::open(folder, "us-east-1").unwrap()
    }

    fn deploy(&self, request: &DeployRequest, answer: Decision) -> DeployResult<DeployOutcome> {
        let mut notes = Notes::answering(answer);
        super::run(Engine::new(&self.local(), &mut notes).deploy(request))
    }

    /// Deploys a template to `stack`, without anything that could be refused.
    fn put(&self, stack: &str, template: &str) {
        let request = deployment(stack, template);
        super::run(Engine::new(&self.local(), &mut Consenting).deploy(&request)).unwrap();
    }

    fn destroy(&self, request: &DestroyRequest) -> DeployResult<DestroyOutcome> {
        let mut notes = Notes::answering(Decision::Yes);
        super::run(Engine::new(&self.local(), &mut notes).destroy(request))
    }

    fn owner(&self, stack: &str) -> Option<Owner> {
        let text = super::run(self.local().get_template(stack)).unwrap();
        Owner::from_template(&Document::parse(&text).unwrap())
    }
}

/// Confirms everything, for any stack.
struct Consenting;

impl Observer for Consenting {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::Yes
    }
}

fn deployment(stack: &str, template: &str) -> DeployRequest {
    let mut request = request(template);
    stack.clone_into(&mut request.stack);
    request.target.account = None;
    request
}

fn destruction(stack: &str, template: &str) -> DestroyRequest {
    let mut target = super::target();
    target.account = None;
    let mut request = DestroyRequest::new(stack, target);
    request.template = Some(template.to_owned());
    request
}

/// Queues with these ids, in a template of the stage `prod` of `app`, or of another tool.
fn queues(app: Option<&str>, ids: &[&str]) -> String {
    let mark = app
        .map(|app| format!(r#""Metadata": {{"EcsDsl": {{"App": "{app}", "Stage": "prod"}}}}, "#));
    let queues: Vec<_> = ids
        .iter()
        .map(|id| format!(r#""{id}": {{"Type": "AWS::SQS::Queue"}}"#))
        .collect();
    let mark = mark.unwrap_or_default();
    format!(r#"{{{mark}"Resources": {{{}}}}}"#, queues.join(", "))
}

// found: A6
#[test]
fn stack_of_another_tool_is_changed_only_when_it_is_adopted() {
    let account = Account::new();
    account.put("web", &queues(None, &["Theirs", "Shared"]));
    let own = queues(Some("shop"), &["Inbox", "Shared"]);
    let mut request = deployment("web", &own);
    let error = account.deploy(&request, Decision::Yes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stack `web` has no mark of stage `prod` of app `shop`: it may be another tool's; \
         the deployment would delete 1 resource (`Theirs`)"
    );
    assert_eq!(
        error.hint().unwrap(),
        "use another name, with `Stage::stack_name`; if the stack is this program's, run \
         `cargo run -- deploy --adopt --stage dev --stack web`"
    );
    assert_eq!(account.owner("web"), None);
    request.adopt = true;
    let outcome = account.deploy(&request, Decision::Yes).unwrap();
    assert!(matches!(outcome, DeployOutcome::Deployed(_)));
    let owner = account.owner("web").unwrap();
    assert_eq!((owner.app.as_str(), owner.stage.as_str()), ("shop", "prod"));
}

#[test]
fn equal_stack_without_a_mark_is_marked_without_a_question() {
    let account = Account::new();
    account.put("web", &queues(None, &["Inbox"]));
    let same = deployment("web", &queues(Some("shop"), &["Inbox"]));
    account.deploy(&same, Decision::CannotAsk).unwrap();
    assert!(account.owner("web").is_some());
    let unchanged = account.deploy(&same, Decision::CannotAsk).unwrap();
    assert!(matches!(unchanged, DeployOutcome::NoChanges { .. }));
    account.put("web", &queues(Some("shop"), &["Inbox", "Jobs"]));
}

#[test]
fn stack_of_another_app_is_refused_even_if_it_is_equal() {
    let account = Account::new();
    account.put("web", &queues(Some("blog"), &["Inbox"]));
    let own = queues(Some("shop"), &["Inbox"]);
    let error = account
        .deploy(&deployment("web", &own), Decision::Yes)
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "stack `web` belongs to stage `prod` of app `blog`, not to stage `prod` of app `shop`"
    );
    let error = account.destroy(&destruction("web", &own)).unwrap_err();
    assert!(matches!(
        error,
        DeployError::NotOwned { owner: Some(_), .. }
    ));
}

#[test]
fn stack_of_another_tool_is_destroyed_only_when_it_is_adopted() {
    let account = Account::new();
    account.put("web", &queues(None, &["Theirs"]));
    let mut request = destruction("web", &queues(Some("shop"), &["Inbox"]));
    let error = account.destroy(&request).unwrap_err();
    assert_eq!(
        error.to_string(),
        "stack `web` has no mark of stage `prod` of app `shop`: it may be another tool's"
    );
    assert!(
        error
            .hint()
            .unwrap()
            .contains("`cargo run -- destroy --adopt --stage dev --stack web`")
    );
    request.adopt = true;
    assert!(matches!(
        account.destroy(&request).unwrap(),
        DestroyOutcome::Destroyed(_)
    ));
}

#[test]
fn remains_of_another_tools_failed_creation_are_not_deleted() {
    let fake = Fake::new([Some("ROLLBACK_COMPLETE")]);
    let mut notes = Notes::answering(Decision::Yes);
    let request = request(&queues(Some("shop"), &["Inbox"]));
    let error = super::run(Engine::new(&fake, &mut notes).deploy(&request)).unwrap_err();
    assert!(matches!(error, DeployError::NotOwned { owner: None, .. }));
    assert_eq!(fake.count("delete_stack"), 0);
}

// found: A8
#[test]
fn stack_whose_parameter_another_programs_stack_reads_is_not_destroyed() {
    let account = Account::new();
    account.put(
        "web",
        r#"{"Resources": {"Shared": {"Type": "AWS::SSM::Parameter",
        "Properties": {"Name": "/ecs-dsl/web/Vpc", "Type": "String", "Value": "vpc-1"}}}}"#,
    );
    account.put(
        "reader",
        r#"{"Parameters": {"Vpc": {"Type": "AWS::SSM::Parameter::Value<String>",
        "Default": "/ecs-dsl/web/Vpc"}}, "Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}},
        "Outputs": {"Vpc": {"Value": {"Ref": "Vpc"}}}}"#,
    );
    let mut request = DestroyRequest::new("web", deployment("web", "").target);
    let error = account.destroy(&request).unwrap_err();
    assert_eq!(
        error.to_string(),
        "other stacks read values of stack `web`: `reader` reads `/ecs-dsl/web/Vpc`"
    );
    assert!(
        error
            .hint()
            .unwrap()
            .contains("`cargo run -- destroy --allow-readers --stage dev --stack web`")
    );
    request.allow_readers = true;
    let outcome = account.destroy(&request).unwrap();
    assert!(matches!(outcome, DestroyOutcome::Destroyed(_)));
}

#[test]
fn stack_whose_export_is_imported_is_not_destroyed() {
    let account = Account::new();
    account.put(
        "web",
        r#"{"Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}},
        "Outputs": {"Inbox": {"Value": {"Ref": "Inbox"}, "Export": {"Name": "platform-inbox"}}}}"#,
    );
    account.put(
        "reader",
        r#"{"Resources": {"Jobs": {"Type": "AWS::SQS::Queue"}},
        "Outputs": {"Inbox": {"Value": {"Fn::ImportValue": "platform-inbox"}}}}"#,
    );
    let request = DestroyRequest::new("web", deployment("web", "").target);
    let error = account.destroy(&request).unwrap_err();
    assert_eq!(
        error.to_string(),
        "other stacks read values of stack `web`: `reader` reads `platform-inbox`"
    );
}

/// A stack that writes an SSM parameter, and one more that reads it.
fn platform(reader_status: &str) -> Fake {
    let mut fake = Fake::new([Some("CREATE_COMPLETE"), Some("DELETE_IN_PROGRESS"), None]);
    fake.resources = vec![StackResource {
        logical_id: "Shared".into(),
        physical_id: "/ecs-dsl/web/Vpc".into(),
        type_name: "AWS::SSM::Parameter".into(),
        status: "CREATE_COMPLETE".into(),
        status_reason: None,
    }];
    let reader = |stack: &str, status: &str, name: &str| ParameterReader {
        stack: stack.into(),
        status: status.into(),
        parameters: vec![name.into()],
    };
    fake.parameter_readers = vec![
        reader("reader", reader_status, "/ecs-dsl/web/Vpc"),
        reader("other", "CREATE_COMPLETE", "/ecs-dsl/other/Vpc"),
        reader("web", "CREATE_COMPLETE", "/ecs-dsl/web/Vpc"),
    ];
    fake
}

#[test]
fn readers_without_resources_do_not_count() {
    let destroy = |fake: &Fake| super::fake::destroy(fake, &mut Notes::answering(Decision::Yes));
    let error = destroy(&platform("UPDATE_COMPLETE")).unwrap_err();
    let DeployError::ValuesRead { readers, .. } = error else {
        panic!("{error}")
    };
    let names: Vec<_> = readers.iter().map(|reader| reader.stack.as_str()).collect();
    assert_eq!(names, ["reader"]);
    for status in ["ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS"] {
        destroy(&platform(status)).unwrap();
    }
}

#[test]
fn readers_are_listed_only_for_shared_values_and_need_no_permission() {
    let destroy = |fake: &Fake| super::fake::destroy(fake, &mut Notes::answering(Decision::Yes));
    let mut alone = platform("UPDATE_COMPLETE");
    alone.resources.clear();
    destroy(&alone).unwrap();
    assert_eq!(alone.count("list_"), 0);
    let denied = || ControlPlaneError::AccessDenied {
        operation: "DescribeStacks",
        message: "not authorized".into(),
    };
    destroy(&platform("UPDATE_COMPLETE").fail("list_parameter_readers", 1, denied)).unwrap();
    let mut exporting = stack("CREATE_COMPLETE");
    exporting.exports = vec!["web-url".into()];
    let mut fake = Fake::new([None]);
    fake.stacks = super::fake::Script::new([Some(exporting)]);
    fake.importers = vec!["reader".into()];
    let error = destroy(&fake).unwrap_err();
    assert_eq!(
        error.to_string(),
        "other stacks read values of stack `web`: `reader` reads `web-url`"
    );
}
