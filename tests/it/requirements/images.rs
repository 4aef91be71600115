//! S4-11: images are pinned to digests when they are deployed, and new tasks can be forced.

use std::fs;

use serde_json::Value;

use crate::program::{Program, Run};

/// Runs the program with a registry in which the tag of the order service has this digest, and the tag `2.0.0` another one.
fn with_digest(program: &Program, digit: &str, arguments: &[&str]) -> Run {
    let images = [("1.4.0", digit), ("2.0.0", "f")].map(|(tag, digit)| {
        format!(
            "[[images]]\nrepository = \"django-microservices/order-service\"\ntag = \"{tag}\"\narchitectures = \
             [\"amd64\"]\ndigest = \"{}\"\n",
            digest(digit)
        )
    });
    let path = program.folder().join("registry.toml");
    fs::write(&path, images.concat()).expect("a file in the folder");
    let path = path.display().to_string();
    program.succeed(&[arguments, &["--faults", &path]].concat())
}

fn digest(digit: &str) -> String {
    format!("sha256:{}", digit.repeat(64))
}

/// The image of the order service that is deployed.
fn image(program: &Program) -> String {
    let status = program
        .succeed(&["status", "order-service", "--json"])
        .json();
    let image: &Value = &status["stacks"][0]["services"][0]["images"][0]["image"];
    let image = image.as_str().expect("the image");
    let (_, name) = image.rsplit_once('/').expect("a repository");
    name.to_owned()
}

#[test]
fn s4_11_images_are_pinned_and_a_moved_tag_is_deployed() {
    let program = Program::example("django_microservices");
    with_digest(&program, "a", &["deploy"]);
    assert_eq!(
        image(&program),
        format!("order-service:1.4.0@{}", digest("a"))
    );
    with_digest(&program, "a", &["deploy"]).says("no changes");
    // The same tag, another image.
    with_digest(&program, "b", &["deploy"]).says("2 new revisions");
    assert_eq!(
        image(&program),
        format!("order-service:1.4.0@{}", digest("b"))
    );
    with_digest(&program, "b", &["rollback"]).says("as in the deployment to return to");
    assert_eq!(
        image(&program),
        format!("order-service:1.4.0@{}", digest("a"))
    );
}

#[test]
fn s4_11_pipeline_hands_over_the_tag_three_ways() {
    let shipped = format!("order-service:2.0.0@{}", digest("f"));
    let program = Program::example("django_microservices");
    let file = program.folder().join("images.json");
    fs::write(&file, r#"{"order-service": "2.0.0"}"#).expect("a file in the folder");
    let by_flag = ["deploy", "--image", "order-service=2.0.0"];
    let by_file = ["deploy", "--images", "images.json"];
    let by_variable = program.with_env("ECS_DSL_IMAGES", "order-service=2.0.0,user-service=1.4.0");
    for (program, arguments) in [
        (&program, &by_flag[..]),
        (&program, &by_file[..]),
        (&by_variable, &["deploy"][..]),
    ] {
        let back = ["deploy", "--image", "order-service=1.4.0"];
        with_digest(program, "a", &back);
        assert_eq!(
            image(program),
            format!("order-service:1.4.0@{}", digest("a"))
        );
        with_digest(program, "a", arguments).says("image of `order-service`: 2.0.0");
        assert_eq!(image(program), shipped);
    }
}

#[test]
fn s4_11_forced_deployment_changes_services_alone() {
    let program = Program::example("django_microservices");
    program.succeed(&["deploy"]);
    let forced = program
        .succeed(&["diff", "--json", "--force-new-deployment"])
        .json();
    let changes = forced["stacks"][0]["plan"]["changes"]
        .as_array()
        .expect("changes")
        .iter();
    let types: Vec<_> = changes.map(|change| change["type_name"].as_str()).collect();
    assert!(!types.is_empty(), "{forced}");
    assert!(
        types.iter().all(|name| *name == Some("AWS::ECS::Service")),
        "{types:?}"
    );
    program.succeed(&["deploy", "--force-new-deployment"]);
    program.succeed(&["deploy"]).says("no changes");
}
