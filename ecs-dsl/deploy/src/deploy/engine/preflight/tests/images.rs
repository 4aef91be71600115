//! Image probes.

use serde_json::{Value, json};

use super::{Account, Fixture, findings, preflight, service};

const OURS: &str = "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop/order:v7";

fn fixture() -> Fixture {
    Fixture::from_resources(service(json!({"Image": {"Fn::Sub": OURS}})))
}

fn with_image(architectures: Vec<&'static str>) -> Account {
    Account {
        images: vec![("shop/order:v7", architectures)],
        ..Account::default()
    }
}

#[test]
fn missing_image_of_a_new_service_fails() {
    let found = preflight(&fixture(), &Account::default());
    let [finding] = found.findings.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(finding.what, "image `shop/order:v7` not found in ECR");
    assert_eq!(
        finding.effect,
        "the tasks of `Order` can't start (`CannotPullContainerError`), and the deployment rolls back"
    );
    assert_eq!(
        finding.next,
        "push it, or use an existing image: list them with `aws ecr describe-images --repository-name shop/order --region us-east-1`"
    );
    assert_eq!(found.certain().count(), 1);
    assert_eq!(findings(&fixture(), &with_image(vec!["amd64"])), [""; 0]);
}

#[test]
fn image_of_another_architecture_fails() {
    let expected =
        "will Task: image `shop/order:v7` is built for `arm64`, but the tasks run on `X86_64`";
    assert_eq!(findings(&fixture(), &with_image(vec!["arm64"])), [expected]);
    assert_eq!(
        findings(&fixture(), &with_image(vec!["arm64", "amd64"])),
        [""; 0]
    );
    assert_eq!(findings(&fixture(), &with_image(vec![])), [""; 0]);
}

#[test]
fn missing_image_without_task_start_is_a_warning() {
    let mut resources = service(json!({"Image": {"Fn::Sub": OURS}}));
    let missing = "may Task: image `shop/order:v7` not found in ECR";
    let fixture = fixture().deployed();
    assert_eq!(findings(&fixture, &Account::default()), [missing]);
    resources["Order"]["Properties"]["DesiredCount"] = json!(0);
    assert_eq!(
        findings(&Fixture::from_resources(resources), &Account::default()),
        [missing]
    );
}

#[test]
fn images_are_looked_up_in_their_account_and_region() {
    let image = "222222222222.dkr.ecr.eu-west-1.amazonaws.com/base@sha256:abc";
    let fixture = Fixture::from_resources(service(json!({"Image": image})));
    let expected = "will Task: image `base@sha256:abc` not found in ECR of account `222222222222` in region `eu-west-1`";
    let account = Account::default();
    assert_eq!(findings(&fixture, &account), [expected]);
    let lookups = account.lookups.borrow().clone();
    assert_eq!(lookups, ["222222222222 eu-west-1 base:sha256:abc"]);
}

#[test]
fn other_registries_and_unresolved_images_are_not_checked() {
    for image in [
        json!("redis:7-alpine"),
        json!("public.ecr.aws/nginx/nginx:1.29"),
        json!({"Fn::Sub": "${Repository.RepositoryUri}:v7"}),
        json!({"Fn::ImportValue": "image"}),
    ] {
        let account = Account::default();
        let found = preflight(
            &Fixture::from_resources(service(json!({"Image": image}))),
            &account,
        );
        assert_eq!((found.checked, found.findings), (0, vec![]), "{image}");
    }
}

fn with_repository(name: &Value) -> Value {
    let image = OURS.replace("shop/order", "${Images}");
    let mut resources = service(json!({"Image": {"Fn::Sub": image}}));
    resources["Images"] = json!({"Type": "AWS::ECR::Repository", "Properties": name});
    resources
}

#[test]
fn image_of_a_new_repository_is_not_checked() {
    let named = with_repository(&json!({"RepositoryName": "shop/order"}));
    assert_eq!(
        findings(&Fixture::from_resources(named.clone()), &Account::default()),
        [""; 0]
    );
    let missing = ["may Task: image `shop/order:v7` not found in ECR yet"];
    let deployed = Fixture::from_resources(named).deployed();
    assert_eq!(findings(&deployed, &Account::default()), missing);
}

#[test]
fn missing_image_in_own_repository_is_a_warning() {
    let named = with_repository(&json!({"RepositoryName": "shop/order"}));
    let repository = json!({"Images": named["Images"]});
    let fixture = Fixture::from_resources(named.clone()).with_deployed(repository);
    let found = preflight(&fixture, &Account::default());
    let [finding] = found.findings.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(found.certain().count(), 0);
    assert_eq!(finding.what, "image `shop/order:v7` not found in ECR yet");
    assert_eq!(
        finding.effect,
        "the tasks of `Order` can't start until it is pushed (`CannotPullContainerError`); otherwise the deployment rolls back"
    );
    assert_eq!(
        finding.next,
        "push it to the stack's repository before the tasks start, or use an existing image: list them with `aws ecr describe-images --repository-name shop/order --region us-east-1`"
    );
    let mut other = named;
    other["Images"]["Properties"]["RepositoryName"] = json!("shop/other");
    other["Task"]["Properties"]["ContainerDefinitions"][0]["Image"] = json!({"Fn::Sub": OURS});
    let before = json!({"Images": other["Images"]});
    let expected = ["will Task: image `shop/order:v7` not found in ECR"];
    assert_eq!(
        findings(
            &Fixture::from_resources(other).with_deployed(before),
            &Account::default()
        ),
        expected
    );
}

#[test]
fn image_of_another_architecture_in_own_repository_fails() {
    let named = with_repository(&json!({"RepositoryName": "shop/order"}));
    let fixture =
        Fixture::from_resources(named.clone()).with_deployed(json!({"Images": named["Images"]}));
    let expected =
        "will Task: image `shop/order:v7` is built for `arm64`, but the tasks run on `X86_64`";
    assert_eq!(findings(&fixture, &with_image(vec!["arm64"])), [expected]);
}

#[test]
fn repository_without_name_is_resolved_by_physical_id() {
    let mut fixture = Fixture::from_resources(with_repository(&json!({}))).deployed();
    assert_eq!(findings(&fixture, &Account::default()), [""; 0]);
    fixture.physical = [("Images".to_owned(), "web-images-1a2b".to_owned())].into();
    let missing = ["may Task: image `web-images-1a2b:v7` not found in ECR yet"];
    assert_eq!(findings(&fixture, &Account::default()), missing);
}

#[test]
fn denied_lookup_is_reported_and_does_not_stop() {
    let account = Account {
        denied: vec!["shop/order"],
        ..Account::default()
    };
    let found = preflight(&fixture(), &account);
    assert_eq!((found.checked, found.findings.len()), (0, 0));
    assert_eq!(found.skipped[0].what, "image `shop/order:v7`");
    assert_eq!(found.skipped[0].reason, "`Describe` is not allowed");
}
