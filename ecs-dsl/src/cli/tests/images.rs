//! `--image`, `--images` and `ECS_DSL_IMAGES`, on the local engine.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use crate::cfn::Map;
use crate::cfn::aws::ecs;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::Stack;

/// A registry, in which tags may move.
struct Registry {
    local: LocalFolder,
    /// Digests by tag.
    tags: BTreeMap<String, String>,
}

impl Registry {
    fn new(tags: &[(&str, u32)]) -> Self {
        let tags = tags.iter();
        Self {
            local: LocalFolder::new(),
            tags: tags
                .map(|(tag, number)| ((*tag).to_owned(), digest(*number)))
                .collect(),
        }
    }

    /// Runs `line` for a program with this tag.
    fn run(&self, tag: &str, line: &str) -> RunOutput {
        let path = self.local.path("registry.toml");
        let images = self.tags.iter().map(|(tag, digest)| {
            format!(
                "[[images]]\nrepository = \"shop/mailer\"\ntag = \"{tag}\"\narchitectures = [\"amd64\"]\n\
                 digest = \"{digest}\"\n"
            )
        });
        fs::write(&path, images.collect::<String>()).unwrap();
        let image = format!("000000000000.dkr.ecr.us-east-1.amazonaws.com/shop/mailer:{tag}");
        let line = format!("{line} --faults {}", path.display());
        self.local.run(program(&image), &line)
    }

    fn succeed(&self, tag: &str, line: &str) -> RunOutput {
        let ran = self.run(tag, line);
        assert_eq!(ran.code, exit::SUCCESS, "{line}: {}", ran.err);
        ran
    }

    /// The tag or digest of the deployed image.
    fn deployed(&self) -> String {
        let text = fs::read_to_string(self.local.path("state/us-east-1/stacks/shop-local.json"));
        let stack: Value = serde_json::from_str(&text.unwrap()).unwrap();
        let properties = &stack["resources"]["Mailer"]["properties"];
        let image = properties["ContainerDefinitions"][0]["Image"].as_str();
        version(image.unwrap())
    }

    /// The image and the decisions that the plan says, for these flags.
    fn planned(&self, tag: &str, flags: &str) -> (Option<String>, Value) {
        let ran = self.succeed(tag, &format!("diff --json{flags}"));
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        let stack = &report["stacks"][0];
        let changes = stack["plan"]["changes"].as_array().unwrap().iter();
        // A resource that is created has none.
        let mut properties = changes
            .filter_map(|change| change["properties"].as_array())
            .flatten();
        let image = properties.find(|change| change["path"].as_str().unwrap().ends_with("Image"));
        let image = image.and_then(|change| change["after"].as_str().map(version));
        (image, stack["images"].clone())
    }
}

/// A task definition with a container of this image, and another one beside it.
fn program(image: &str) -> impl Fn(&mut Stack) {
    move |stack| {
        let containers = [("mailer", image), ("proxy", "nginx:1.29")];
        let containers = containers.map(|(name, image)| ecs::ContainerDefinition::new(image, name));
        let definition = ecs::TaskDefinition::new().container_definitions(containers);
        stack.resource("mailer", definition);
    }
}

fn digest(number: u32) -> String {
    format!("sha256:{number:064x}")
}

/// The digest of an image, or its tag.
fn version(image: &str) -> String {
    let (_, name) = image.rsplit_once('/').unwrap_or(("", image));
    let (_, version) = name.split_once(['@', ':']).unwrap();
    version.to_owned()
}

#[test]
fn program_tag_is_pinned_and_a_moved_tag_is_a_change() {
    let mut registry = Registry::new(&[("latest", 1)]);
    registry.succeed("latest", "deploy");
    assert_eq!(registry.deployed(), digest(1));
    let again = registry.succeed("latest", "deploy");
    assert!(
        again.err.contains("no changes: stack `shop-local`"),
        "{}",
        again.err
    );
    registry.tags.insert("latest".to_owned(), digest(2));
    assert_eq!(registry.planned("latest", "").0, Some(digest(2)));
    registry.succeed("latest", "deploy");
    assert_eq!(registry.deployed(), digest(2));
}

#[test]
fn shipped_image_stays_until_the_program_names_another_one() {
    let mut registry = Registry::new(&[("v1", 1), ("v2", 2), ("v3", 3)]);
    registry.succeed("v1", "deploy");
    let shipped = registry.succeed("v1", "deploy --image Mailer=v2");
    let line = "local: image of `Mailer`: v2 (000000000000), as given; the program has v1";
    assert!(shipped.err.contains(line), "{}", shipped.err);
    assert!(shipped.err.contains("1 new revision"), "{}", shipped.err);
    assert_eq!(registry.deployed(), digest(2));
    // The tag that was shipped may move: what was shipped is its digest.
    registry.tags.insert("v2".to_owned(), digest(4));
    let kept = registry.succeed("v1", "deploy");
    let line = "local: image of `Mailer`: v2 (000000000000), as shipped before; the program has v1";
    assert!(kept.err.contains(line), "{}", kept.err);
    assert!(
        kept.err.contains("no changes: stack `shop-local`"),
        "{}",
        kept.err
    );
    assert_eq!(registry.deployed(), digest(2));
    let (image, decisions) = registry.planned("v1", "");
    assert_eq!(image, None);
    let decision = json!([{
        "name": "Mailer", "version": "v2", "digest": digest(2), "origin": "shipped", "program": "v1",
    }]);
    assert_eq!(decisions, decision);
    registry.succeed("v1", "deploy --image Mailer=v2");
    assert_eq!(registry.deployed(), digest(4));
    registry.succeed("v3", "deploy");
    assert_eq!(registry.deployed(), digest(3));
    // It isn't the program that names it again which brings it back.
    registry.succeed("v1", "deploy");
    assert_eq!(registry.deployed(), digest(1));
}

#[test]
fn three_ways_to_hand_over_the_tag_of_a_commit() {
    let registry = Registry::new(&[("v1", 1), ("v2", 2), ("v3", 3)]);
    let file = registry.local.path("images.json");
    fs::write(&file, r#"{"Mailer": "v2", "Mailer/proxy": "1.30"}"#).unwrap();
    let flag = format!(" --images {}", file.display());
    registry.succeed("v1", "deploy");
    assert_eq!(registry.planned("v1", &flag).0, Some(digest(2)));
    registry.succeed("v1", &format!("deploy{flag}"));
    assert_eq!(registry.deployed(), digest(2));
    registry.succeed("v1", &format!("deploy{flag} --image Mailer=v3"));
    assert_eq!(registry.deployed(), digest(3));
    registry.succeed("v1", &format!("deploy --image Mailer={}", digest(2)));
    assert_eq!(registry.deployed(), digest(2));
}

#[test]
fn unknown_names_and_invalid_images_are_usage_errors() {
    let registry = Registry::new(&[("v1", 1)]);
    let file = registry.local.path("images.json");
    fs::write(&file, r#"{"Mailer": 2}"#).unwrap();
    let list = format!("deploy --images {}", file.display());
    for (line, expected) in [
        (
            "deploy --image Mailr=v2",
            "no component with containers is called `Mailr`\n  = help: did you mean `Mailer`?",
        ),
        (
            "diff --image Mailer/prxy=v2",
            "did you mean `Mailer/proxy`?",
        ),
        (
            "deploy --image Mailer",
            "expected a name and a tag or digest, such as `order=v8`",
        ),
        (
            "deploy --image Mailer=v/2",
            "`v/2` isn't a tag or digest of an image: 1 to 128 letters",
        ),
        (
            &list,
            "isn't a file of images: the tag of `Mailer` isn't a text",
        ),
    ] {
        let ran = registry.run("v1", line);
        assert_eq!(ran.code, exit::USAGE_ERROR, "{line}: {}", ran.err);
        assert!(ran.err.contains(expected), "{line}: {}", ran.err);
    }
}

#[test]
fn image_of_a_parameter_has_no_tag_to_replace() {
    use crate::cfn::{Parameter, ParameterType, Resource};

    let local = LocalFolder::new();
    let program = |stack: &mut Stack| {
        let image = stack.parameter(
            "Image",
            Parameter::new(ParameterType::String).default_value("nginx:1"),
        );
        let container: Map = [("Name", "web".into()), ("Image", image.into_expr())]
            .into_iter()
            .collect();
        let properties: Map = [("ContainerDefinitions", vec![container])]
            .into_iter()
            .collect();
        stack.add_raw("Web", Resource::new("AWS::ECS::TaskDefinition", properties));
    };
    let ran = local.run(program, "deploy --image Web=v2");
    assert_eq!(ran.code, exit::USAGE_ERROR, "{}", ran.err);
    assert!(
        ran.err.contains("set the parameter with `--parameter`"),
        "{}",
        ran.err
    );
    assert_eq!(local.run(program, "deploy").code, exit::SUCCESS);
}

#[test]
fn status_and_deploys_have_tag_and_digest() {
    let tagged = "000000000000.dkr.ecr.us-east-1.amazonaws.com/shop/mailer:v2";
    let registry = Registry::new(&[("v1", 1), ("v2", 2)]);
    registry.succeed("v1", "deploy");
    registry.succeed("v1", "deploy --image Mailer=v2");
    let report: Value =
        serde_json::from_str(&registry.succeed("v1", "deploys --json").out).unwrap();
    let images = &report["stacks"][0]["deployments"][0]["images"];
    let expected = json!({"reference": format!("{tagged}@{}", digest(2)), "digest": digest(2)});
    assert_eq!(images[0], expected);
    let table = registry.succeed("v1", "deploys").out;
    assert!(table.contains("mailer:v2 (000000000000)"), "{table}");
}

#[test]
fn forced_deployment_starts_new_tasks_and_is_not_repeated() {
    use crate::dsl::{Cluster, Image, Nat, ServiceBuilder as _, Vpc, Worker};

    let local = LocalFolder::new();
    let program = |stack: &mut Stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        stack.add(
            Worker::new("mailer")
                .image(Image::ecr("shop/mailer").tag("v1"))
                .desired_count(1),
        );
    };
    let deploy = |flags: &str| {
        let ran = local.run(program, &format!("deploy{flags}"));
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
        ran.err
    };
    // A new service starts its tasks anyway.
    deploy(" --force-new-deployment");
    for _ in 0..2 {
        let forced = deploy(" --force-new-deployment");
        assert!(
            forced.contains("UPDATE_COMPLETE     AWS::ECS::Service"),
            "{forced}"
        );
        let after = deploy("");
        assert!(after.contains("no changes: stack `shop-local`"), "{after}");
    }
}

/// Numbers that look random, and are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// What a deployment has, by the rules.
#[derive(Clone, Debug, PartialEq)]
struct Expected {
    program: String,
    is_shipped: bool,
    digest: String,
}

#[test]
fn random_sequences_run_what_the_rules_say_and_the_plan_says_it_before() {
    for seed in 0..100 {
        random_sequence(&mut Numbers(seed));
    }
}

fn random_sequence(numbers: &mut Numbers) {
    let mut registry = Registry::new(&[("v1", 1), ("v2", 2), ("v3", 3)]);
    let mut program = "v1".to_owned();
    let mut history: Vec<Expected> = Vec::new();
    for step in 0..6 {
        let tag = format!("v{}", 1 + numbers.below(3));
        match numbers.below(5) {
            0 => program = tag,
            1 => {
                registry.tags.insert(tag, digest(10 + step));
            }
            2 if history.len() > 1 => roll_back(&registry, &program, &mut history),
            3 => {
                let digest = registry.tags[&tag].clone();
                let given = if numbers.below(2) == 0 {
                    tag
                } else {
                    digest.clone()
                };
                let expected = Expected {
                    program: program.clone(),
                    is_shipped: true,
                    digest,
                };
                deploy(
                    &registry,
                    &program,
                    (&format!(" --image Mailer={given}"), expected),
                    &mut history,
                );
            }
            _ => {
                let kept = history
                    .last()
                    .filter(|last| last.is_shipped && last.program == program);
                let expected = kept.cloned().unwrap_or_else(|| Expected {
                    program: program.clone(),
                    is_shipped: false,
                    digest: registry.tags[&program].clone(),
                });
                deploy(&registry, &program, ("", expected), &mut history);
            }
        }
    }
}

fn deploy(
    registry: &Registry,
    program: &str,
    (flags, expected): (&str, Expected),
    history: &mut Vec<Expected>,
) {
    let (planned, _) = registry.planned(program, flags);
    registry.succeed(program, &format!("deploy{flags}"));
    assert_eq!(registry.deployed(), expected.digest, "{expected:?}");
    match history.last() {
        Some(before) if before.digest == expected.digest => assert_eq!(planned, None),
        None => {}
        Some(_) => assert_eq!(planned.as_ref(), Some(&expected.digest)),
    }
    if history.last() != Some(&expected) {
        history.push(expected);
    }
}

fn roll_back(registry: &Registry, program: &str, history: &mut Vec<Expected>) {
    let current = history.last().cloned().unwrap();
    let previous = history.iter().rev().find(|entry| **entry != current);
    let previous = previous.cloned().unwrap();
    let ran = registry.succeed(program, "rollback");
    assert_eq!(registry.deployed(), previous.digest);
    if current.digest != previous.digest {
        let line = ", as in the deployment to return to";
        assert!(ran.err.contains(line), "{}", ran.err);
        let tail = &previous.digest[40..];
        let mut added = ran
            .err
            .lines()
            .filter(|line| line.trim_start().starts_with('+'));
        assert!(
            added.any(|line| line.ends_with(tail)),
            "{tail}: {}",
            ran.err
        );
    }
    history.push(previous);
}
