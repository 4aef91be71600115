//! Images.

use serde_json::{Value, json};

use super::{Account, Scene, findings, preflight, service};

const OURS: &str = "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop/order:v7";

fn scene() -> Scene {
    Scene::of(service(json!({"Image": {"Fn::Sub": OURS}})))
}

fn with_image(architectures: Vec<&'static str>) -> Account {
    Account {
        images: vec![("shop/order:v7", architectures)],
        ..Account::default()
    }
}

#[test]
fn an_image_that_is_not_there_stops_a_new_service() {
    let found = preflight(&scene(), &Account::default());
    let [finding] = found.findings.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(finding.what, "there is no image `shop/order:v7` in ECR");
    assert_eq!(
        finding.causes,
        "the tasks of `Order` can't start (`CannotPullContainerError`), and the deployment goes back"
    );
    assert_eq!(
        finding.next,
        "push it, or name one that is there: `aws ecr describe-images --repository-name shop/order --region us-east-1` lists them"
    );
    assert_eq!(found.certain().count(), 1);
    assert_eq!(findings(&scene(), &with_image(vec!["amd64"])), [""; 0]);
}

#[test]
fn an_image_for_another_processor_is_found_out() {
    let expected =
        "will Task: image `shop/order:v7` is made for `arm64`, and the tasks run on `X86_64`";
    assert_eq!(findings(&scene(), &with_image(vec!["arm64"])), [expected]);
    assert_eq!(
        findings(&scene(), &with_image(vec!["arm64", "amd64"])),
        [""; 0]
    );
    assert_eq!(findings(&scene(), &with_image(vec![])), [""; 0]);
}

#[test]
fn a_service_without_tasks_and_one_that_stays_as_it_is_do_not_fail() {
    let mut resources = service(json!({"Image": {"Fn::Sub": OURS}}));
    let missing = "may Task: there is no image `shop/order:v7` in ECR";
    let scene = scene().deployed();
    assert_eq!(findings(&scene, &Account::default()), [missing]);
    resources["Order"]["Properties"]["DesiredCount"] = json!(0);
    assert_eq!(
        findings(&Scene::of(resources), &Account::default()),
        [missing]
    );
}

#[test]
fn images_of_other_accounts_and_regions_are_asked_for_there() {
    let image = "222222222222.dkr.ecr.eu-west-1.amazonaws.com/base@sha256:abc";
    let scene = Scene::of(service(json!({"Image": image})));
    let expected = "will Task: there is no image `base@sha256:abc` in ECR of account `222222222222` in region `eu-west-1`";
    let account = Account::default();
    assert_eq!(findings(&scene, &account), [expected]);
    let asked = account.asked.borrow().clone();
    assert_eq!(asked, ["222222222222 eu-west-1 base:sha256:abc"]);
}

#[test]
fn other_registries_and_what_only_cloudformation_knows_are_nobody_s_to_ask() {
    for image in [
        json!("redis:7-alpine"),
        json!("public.ecr.aws/nginx/nginx:1.29"),
        json!({"Fn::Sub": "${Repository.RepositoryUri}:v7"}),
        json!({"Fn::ImportValue": "image"}),
    ] {
        let account = Account::default();
        let found = preflight(&Scene::of(service(json!({"Image": image}))), &account);
        assert_eq!((found.answered, found.findings), (0, vec![]), "{image}");
    }
}

fn with_repository(name: &Value) -> Value {
    let image = OURS.replace("shop/order", "${Images}");
    let mut resources = service(json!({"Image": {"Fn::Sub": image}}));
    resources["Images"] = json!({"Type": "AWS::ECR::Repository", "Properties": name});
    resources
}

#[test]
fn a_repository_that_is_made_along_has_no_image_yet() {
    let named = with_repository(&json!({"RepositoryName": "shop/order"}));
    assert_eq!(
        findings(&Scene::of(named.clone()), &Account::default()),
        [""; 0]
    );
    let missing = ["may Task: there is no image `shop/order:v7` in ECR yet"];
    let deployed = Scene::of(named).deployed();
    assert_eq!(findings(&deployed, &Account::default()), missing);
}

#[test]
fn the_stack_s_own_repository_without_the_image_does_not_stop_a_later_deployment() {
    let named = with_repository(&json!({"RepositoryName": "shop/order"}));
    let repository = json!({"Images": named["Images"]});
    let scene = Scene::of(named.clone()).over(repository);
    let found = preflight(&scene, &Account::default());
    let [finding] = found.findings.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(found.certain().count(), 0);
    assert_eq!(finding.what, "there is no image `shop/order:v7` in ECR yet");
    assert_eq!(
        finding.causes,
        "the tasks of `Order` can't start until it is pushed (`CannotPullContainerError`); without it the deployment goes back"
    );
    assert_eq!(
        finding.next,
        "push it to the stack's own repository before the tasks start, or name one that is there: `aws ecr describe-images --repository-name shop/order --region us-east-1` lists them"
    );
    let mut other = named;
    other["Images"]["Properties"]["RepositoryName"] = json!("shop/other");
    other["Task"]["Properties"]["ContainerDefinitions"][0]["Image"] = json!({"Fn::Sub": OURS});
    let before = json!({"Images": other["Images"]});
    let expected = ["will Task: there is no image `shop/order:v7` in ECR"];
    assert_eq!(
        findings(&Scene::of(other).over(before), &Account::default()),
        expected
    );
}

#[test]
fn an_image_for_another_processor_in_the_own_repository_stops_it_all_the_same() {
    let named = with_repository(&json!({"RepositoryName": "shop/order"}));
    let scene = Scene::of(named.clone()).over(json!({"Images": named["Images"]}));
    let expected =
        "will Task: image `shop/order:v7` is made for `arm64`, and the tasks run on `X86_64`";
    assert_eq!(findings(&scene, &with_image(vec!["arm64"])), [expected]);
}

#[test]
fn a_repository_without_a_name_is_known_by_what_is_deployed() {
    let mut scene = Scene::of(with_repository(&json!({}))).deployed();
    assert_eq!(findings(&scene, &Account::default()), [""; 0]);
    scene.physical = [("Images".to_owned(), "web-images-1a2b".to_owned())].into();
    let missing = ["may Task: there is no image `web-images-1a2b:v7` in ECR yet"];
    assert_eq!(findings(&scene, &Account::default()), missing);
}

#[test]
fn what_can_not_be_looked_at_is_told_and_does_not_stop() {
    let account = Account {
        denied: vec!["shop/order"],
        ..Account::default()
    };
    let found = preflight(&scene(), &account);
    assert_eq!((found.answered, found.findings.len()), (0, 0));
    assert_eq!(found.unseen[0].what, "image `shop/order:v7`");
    assert_eq!(found.unseen[0].reason, "`Describe` is not allowed");
}
