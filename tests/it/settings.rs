//! Settings files: the constants equal what serde reads, and the JSON schemas are up to date.

use std::fs;
use std::path::Path;

use ecs_dsl::prelude::*;
use ecs_dsl::settings::serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::django_microservices::{Sizes, app};
use crate::docs::root;
use crate::program::Program;

/// Every kind of field.
#[derive(Debug, PartialEq, Settings)]
#[settings(rule = scaling_bounds(least, most))]
struct Kinds {
    least: u8,
    most: Option<i64>,
    #[settings(range = 0.5..=1.5)]
    ratio: f64,
    #[settings(rule = target_percent, default = 70.0)]
    target: f32,
    verbose: bool,
    name: &'static str,
    alias: Option<&'static str>,
    #[settings(rule = retention)]
    kept: Duration,
    #[settings(default = minutes(5))]
    waits: Duration,
    idle: Option<Duration>,
    hosts: &'static [&'static str],
    #[settings(rule = port)]
    ports: &'static [u16],
    weights: [f64; 2],
    flags: Option<[bool; 1]>,
    zones: Zones,
    #[settings(default = Zones::Single)]
    backup: Zones,
    inner: Inner,
    other: Option<Inner>,
    block: Cidr,
    #[settings(default = port!(8000))]
    listens: Port,
    path: Option<PathPattern>,
    size: FargateSize,
    r#type: &'static str,
}

#[derive(Debug, PartialEq, Settings)]
enum Zones {
    Single,
    PerZone,
}

#[derive(Debug, PartialEq, Settings)]
struct Inner {
    /// Any number.
    count: i32,
}

settings!(Kinds, "./settings/*.{toml,json}");

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).expect("a settings file");
    match path.extension() {
        Some(extension) if extension == "json" => serde_json::from_str(&text).expect("JSON"),
        _ => toml::from_str(&text).expect("TOML"),
    }
}

#[test]
fn constants_equal_values_read_by_serde() {
    let folder = root().join("tests/it/settings");
    for (stage, file) in [("full", "full.toml"), ("least", "least.json")] {
        let constants = Kinds::for_stage(&Stage::new(stage)).expect("settings");
        assert_eq!(constants, read(&folder.join(file)), "{file}");
    }
    assert_eq!(Kinds::stages(), ["full", "least"]);
    assert_eq!(Kinds::for_stage(&Stage::new("other")), None);
}

#[test]
fn serde_errors_equal_compiler_errors() {
    let error = |text: &str| {
        let sizes = toml::from_str::<Inner>(text);
        sizes.expect_err("an error").to_string()
    };
    let misspelled = "unknown-setting (ECS2005): unknown setting `cuont`, did you mean `count`?\nallowed: `count`";
    assert!(
        error("cuont = 1").contains(misspelled),
        "{}",
        error("cuont = 1")
    );
    let missing = "missing-setting (ECS2004): `count` is missing\nallowed: an integer from ";
    assert!(error("").contains(missing), "{}", error(""));
    let wrong = "setting-type-mismatch (ECS2006): `count` can't be `\"1\"`";
    assert!(
        error("count = '1'").contains(wrong),
        "{}",
        error("count = '1'")
    );
    let both = error("cuont = 1\ncount = '1'");
    assert!(both.contains("the settings have 2 errors"), "{both}");
}

#[test]
fn values_are_those_of_the_file() {
    let full = Kinds::for_stage(&Stage::new("full")).expect("settings");
    let expected = Kinds {
        least: 1,
        most: Some(10),
        ratio: 1.0,
        target: 55.5,
        verbose: true,
        name: "shop \"one\"",
        alias: Some("s"),
        kept: days(14),
        waits: secs(90),
        idle: Some(hours(2)),
        hosts: &["a.example.com", "b.example.com"],
        ports: &[8_000, 8_001],
        weights: [0.25, 1.0],
        flags: Some([false]),
        zones: Zones::PerZone,
        backup: Zones::PerZone,
        inner: Inner { count: -7 },
        other: Some(Inner { count: 7 }),
        block: cidr!("10.0.0.0/16"),
        listens: port!(8001),
        path: Some(path!("/api/*")),
        size: fargate!(256, 512),
        r#type: "gp3",
    };
    assert_eq!(full, expected);
    let least = Kinds::for_stage(&Stage::new("least")).expect("settings");
    assert_eq!(
        (
            least.most,
            least.alias,
            least.idle,
            least.flags,
            &least.other
        ),
        (None, None, None, None, &None)
    );
    assert_eq!(
        (least.target, least.waits, least.backup),
        (70.0, minutes(5), Zones::Single)
    );
    assert_eq!((least.listens, least.path), (port!(8000), None));
    assert_eq!((least.hosts, least.ports), (&[][..], &[][..]));
}

#[test]
fn schema_has_ranges_rules_and_doc_comments() {
    let schema = Kinds::schema().expect("a schema").to_value();
    let at = |path: &str| schema.pointer(path).cloned().unwrap_or_default();
    assert_eq!(at("/title"), "Kinds");
    assert_eq!(at("/additionalProperties"), false);
    assert_eq!(at("/properties/ratio/minimum"), 0.5);
    assert_eq!(at("/properties/ports/items/maximum"), 65_535);
    assert_eq!(at("/properties/ports/items/minimum"), 1);
    assert_eq!(at("/properties/waits/default"), "5 minutes");
    assert_eq!(
        at("/definitions/Zones/enum"),
        serde_json::json!(["single", "per-zone"])
    );
    assert_eq!(
        at("/definitions/Inner/properties/count/description"),
        "Any number."
    );
    let kept = at("/properties/kept/description");
    assert!(
        kept.as_str().is_some_and(
            |text| text.starts_with("Allowed: 1, 3, 5, 7,") && text.ends_with("(ECS1701).")
        ),
        "{kept}"
    );
    let all = at("/description");
    assert!(
        all.as_str().is_some_and(|text| text
            .starts_with("Every kind of field.\n\nAllowed for `least`, `most` together: ")),
        "{all}"
    );
    let required = at("/required");
    for (key, needed) in [
        ("least", true),
        ("most", false),
        ("target", false),
        ("type", true),
    ] {
        assert_eq!(
            required
                .as_array()
                .is_some_and(|all| all.contains(&key.into())),
            needed,
            "{key}"
        );
    }
}

/// The folder and names of the example's settings files.
fn example() -> (std::path::PathBuf, Vec<String>) {
    let folder = root().join("examples/django_microservices/stages");
    let names = app()
        .stages()
        .iter()
        .map(|stage| format!("{}.toml", stage.name()))
        .collect();
    (folder, names)
}

#[test]
fn example_schemas_are_up_to_date() {
    for name in ["django_microservices", "orchestration_platform"] {
        let file = format!("examples/{name}/stages/schema.json");
        let printed = Program::example(name).succeed(&["schema"]).stdout;
        let kept = fs::read_to_string(root().join(&file)).unwrap_or_default();
        assert!(
            printed == kept,
            "{file} is stale; write it with:\n  cargo run --example {name} -- schema --output {file}"
        );
    }
    let (folder, _) = example();
    let kept = fs::read_to_string(folder.join("schema.json")).unwrap();
    let schema: Json = serde_json::from_str(&kept).expect("JSON");
    assert_eq!(
        schema["definitions"]["Size"]["properties"]["tasks"]["maximum"],
        10
    );
}

#[test]
fn example_files_name_their_schema() {
    let (folder, names) = example();
    for name in &names {
        let text = fs::read_to_string(folder.join(name)).expect("a settings file");
        assert!(text.starts_with("#:schema ./schema.json\n"), "{name}");
    }
    assert_eq!(Sizes::stages().len(), names.len());
}
