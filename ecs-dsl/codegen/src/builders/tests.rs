//! What the declarations in small sources become.

use std::path::PathBuf;

use super::declaration::{Declaration, Value};
use super::dsl::{Dsl, require_calls};
use super::rules::Rules;
use super::source::{Source, with_attributes};
use super::table;
use crate::Error;

const RULES: &str = "
    pub const fn port(port: i64) -> Verdict {}
    pub const fn size(cpu: i64, memory: i64) -> Verdict {}
    pub const fn share(percent: f64) -> Verdict {}
    pub const fn wait(time: Duration) -> Verdict {}
    pub const fn id(id: &str) -> Verdict {}
    pub(super) const fn within(value: i64) -> Verdict {}
";

fn source(text: &str) -> Source {
    let (text, declarations) = with_attributes(text);
    Source {
        path: PathBuf::from("test.rs"),
        file: syn::parse_file(&text).unwrap(),
        declarations,
    }
}

/// The rows of `text`, with the rules that it uses.
fn rows(text: &str) -> Result<String, Error> {
    let is_used = |line: &&str| {
        let name = line.split(['(', ' ']).nth(7).unwrap_or_default();
        line.is_empty() || text.contains(&format!(": {name}"))
    };
    let rules: Vec<&str> = RULES.lines().filter(is_used).collect();
    let rules = Rules::from_sources(&[source(&rules.join("\n"))])?;
    table::rows(&Dsl::from_sources(&[source(text)])?.builders()?, &rules)
}

/// The rules of each method: `Lamp::watts share 0 Float`.
fn rules(text: &str) -> Vec<String> {
    let rows = rows(text).unwrap();
    let (mut owner, mut rules) = ("", Vec::new());
    for line in rows.lines() {
        let name = line.split('"').nth(1).unwrap_or_default();
        if line.starts_with("    Builder {") {
            owner = name;
        } else if line.starts_with("        Method {") {
            let of_method = line.split("ArgumentRule {").skip(1).map(|rule| {
                let values = rule
                    .replace("rule: ", "")
                    .replace("first: ", "")
                    .replace("kinds: ", "");
                let words = values.replace(['"', ',', '&', '[', ']', '{', '}'], "");
                format!("{owner}::{name} {}", words.trim())
            });
            rules.extend(of_method);
        }
    }
    rules
}

fn error(text: &str) -> String {
    rows(text)
        .err()
        .map(|error| error.to_string())
        .unwrap_or_default()
}

#[test]
fn argument_type_decides_how_it_is_passed() {
    let text = "
        impl Lamp {
            // rule: id
            pub fn new(name: impl IntoText<Name>) -> Self {}
            /// The port.
            // rule: port
            #[track_caller]
            pub fn port(mut self, port: impl IntoPort) -> Self {}
            // rule: share(percent)
            pub fn target(mut self, service: &Handle<Service>, percent: impl Into<Percent>) -> Self {}
            // rule: wait
            pub fn wait(mut self, time: std::time::Duration) -> Self {}
            // rule: id
            pub fn group(mut self, id: impl Into<Value<String>>) -> Self {}
            // rule: id(check as text)
            pub fn check(mut self, check: impl Into<Check>) -> Self {}
            // rule: size
            // rule: port(tasks.end)
            pub fn scale(mut self, tasks: RangeInclusive<u32>, target: Target) -> Self {}
            // rule: size(reads, writes)
            pub fn provisioned(mut self, reads: u32, writes: u32) -> Self {}
        }
        impl Handle<Lamp> {
            pub fn on(self) -> Self {}
        }
    ";
    let expected = [
        "Lamp::check id 0 Text",
        "Lamp::group id 0 LiteralText",
        "Lamp::new id 0 Text",
        "Lamp::port port 0 Number",
        "Lamp::provisioned size 0 Number Number",
        "Lamp::scale size 0 Range",
        "Lamp::scale port 0 RangeEnd",
        "Lamp::target share 1 Float",
        "Lamp::wait wait 0 Time",
    ];
    assert_eq!(rules(text), expected);
}

#[test]
fn setters_of_traits_belong_to_their_builders() {
    let of_trait = "
        pub trait TaskBuilder: HasTask + Sized {
            // rule: port
            fn port(mut self, port: u32) -> Self { self }
        }
        impl<Image> Service<Image> { pub fn host(self, host: &str) -> Self {} }
        impl Worker { pub fn image(self, image: Image) -> Self {} }
    ";
    let expected = ["Service::port port 0 Number", "Worker::port port 0 Number"];
    let each = "impl<Image> TaskBuilder for Service<Image> {} impl TaskBuilder for Worker {}";
    assert_eq!(rules(&format!("{of_trait}{each}")), expected);
    let of_bound = "impl<T: HasTask> TaskBuilder for T {} impl HasTask for Service {} impl HasTask for Worker {}";
    assert_eq!(rules(&format!("{of_trait}{of_bound}")), expected);
    assert_eq!(
        error(of_trait),
        "no builder implements the trait `TaskBuilder`"
    );
}

#[test]
fn components_aliases_variants_and_derived_builders_have_rows() {
    let text = "
        specs! { Lamp Service }
        pub trait Component { 
            // rule: id(reason)
            fn allow(self, rule: &str, reason: &str) -> Allowed<Self> {}
        }
        impl Lamp {}
        impl Service { 
            // rule: port
            pub fn port(self, port: u16) -> Self {}
        }
        pub type Gateway = Service<MeshGateway>;
        pub enum Statistic { 
            Average,
            // rule: share
            Percentile(f64),
        }
        #[derive(Builder)]
        #[builder(name = \"Attributes\", default)]
        struct Inner {
            // rule: wait
            keep_alive: Option<Duration>,
        }
    ";
    let expected = [
        "Attributes::keep_alive wait 0 Time",
        "Gateway::allow id 1 Text",
        "Gateway::port port 0 Number",
        "Lamp::allow id 1 Text",
        "Service::allow id 1 Text",
        "Service::port port 0 Number",
        "Statistic::Percentile share 0 Float",
    ];
    assert_eq!(rules(text), expected);
}

#[test]
fn rule_over_several_setters_has_a_part_for_each() {
    let text = "
        impl Lamp {
            pub fn above(name: &str, metric: Metric) -> Self {}
            // rule: size(.cpu or TASK_CPU, metric.memory) at .cpu unless .both when unknown .both
            pub fn cpu(self, units: u32) -> Self {}
            pub fn both(self, size: Size) -> Self {}
        }
    ";
    let rule = "
    ], rules: &[
        MultiSetterRule { rule: \"size\", at: Some(\"cpu\"), unless: Some(\"both\"), when_unknown: Some(\"both\"), parts: &[
            RuleArgument { setter: \"cpu\", of_argument: None, kind: Number, default: Some(\"TASK_CPU\") },
            RuleArgument { setter: \"memory\", of_argument: Some(1), kind: Number, default: None },
        ] },
    ] },
";
    let rows = rows(text).unwrap();
    assert!(rows.ends_with(rule), "{rows}");
}

#[test]
fn setter_that_adds_says_so() {
    let setter = |doc: &str, body: &str| {
        let text = format!(
            "impl Lamp {{ /// {doc}\n pub fn bulb(mut self, bulb: Bulb) -> Self {{ {body} }} }}"
        );
        rows(&text)
    };
    let is = |rows: Result<String, Error>, form: &str| {
        rows.unwrap()
            .contains(&format!("name: \"bulb\", form: {form}, rules: &[] }}"))
    };
    assert!(is(setter("The bulb.", "self.bulb = bulb; self"), "Single"));
    let pushes = "self.bulbs.push(bulb); self";
    assert!(is(setter("Adds a bulb.", pushes), "Repeated"));
    let again = "A bulb. Called again, it adds one.";
    assert!(is(setter(again, "self"), "Repeated"));
    assert!(setter("The bulb.", "self.bulbs.push(bulb); self").is_err());
}

#[test]
fn wrong_declarations_are_errors() {
    let lamp = |setter: &str| error(&format!("impl Lamp {{ {setter} }}"));
    let port = "pub fn port(self, port: u16) -> Self {}";
    assert_eq!(
        lamp(&format!("\n// rule: plug\n{port}")),
        "`Lamp::port`: no rule `plug`"
    );
    assert_eq!(
        lamp(&format!("\n// rule: port(plug)\n{port}")),
        "`Lamp::port`: `port`: no argument `plug`"
    );
    assert_eq!(
        lamp(&format!("\n// rule: wait\n{port}")),
        "`Lamp::port`: `wait`: doesn't take `port`"
    );
    assert_eq!(
        lamp(&format!("\n// rule: size\n{port}")),
        "`Lamp::port`: `size`: takes more values"
    );
    assert_eq!(
        lamp(&format!("\n// rule: size(.cpu, .port)\n{port}")),
        "`Lamp::cpu`: no setter with a value"
    );
    assert_eq!(
        lamp("pub fn host(self, host: impl IntoText<Host>) -> Self {}"),
        "`Lamp::host`: its argument `host` has no rule"
    );
    assert_eq!(
        lamp(&format!("{port} {port}")),
        "`Lamp::port`: two methods have this name"
    );
    assert_eq!(
        lamp(&format!("\n// rule: port(.port) at .host\n{port}")),
        "`Lamp::port`: it is at a setter that it doesn't take"
    );
    assert_eq!(
        lamp(&format!(
            "\n// rule: port(.port) when unknown .host\n{port}"
        )),
        "`Lamp::host`: no setter with a value"
    );
    let misplaced = "`test.rs` has a declaration that is not above a public setter or rule";
    assert_eq!(
        lamp("\n// rule: port\nfn port(self, port: u16) -> Self {}"),
        misplaced
    );
    assert_eq!(
        lamp("\n// rule: port(\npub fn port(self, port: u16) -> Self {}"),
        "`test.rs` can't be parsed"
    );
}

#[test]
fn rule_without_a_setter_says_why() {
    let resolve = |rule: &str| {
        let text = format!("{rule}\npub const fn port(port: i64) -> Verdict {{}}");
        let rules = Rules::from_sources(&[source(&text)]).unwrap();
        table::rows(&[], &rules)
            .err()
            .map(|error| error.to_string())
    };
    let needed =
        "rule `port` needs either `// rule: port` above a setter or `// no setter: …` above itself";
    assert_eq!(resolve("").as_deref(), Some(needed));
    assert_eq!(resolve("// no setter: for settings files"), None);
}

#[test]
fn codes_are_those_that_the_macros_name() {
    let catalogue = "catalogue! { \"ECS1023\" DUPLICATE_NAME \"duplicate-name\" guess \"ECS1025\" DUPLICATE_NAMES \"duplicate-names\" }";
    let rules = Rules::from_sources(&[source(catalogue)]).unwrap();
    let text = "of(rule::DUPLICATE_NAMES, at)".to_owned();
    let used = rules.used_by(&[(PathBuf::from("stacks.rs"), text)]);
    let codes = used.iter().map(|code| (&*code.code, &*code.slug));
    assert_eq!(codes.collect::<Vec<_>>(), [("ECS1025", "duplicate-names")]);
}

#[test]
fn declaration_follows_its_grammar() {
    let declaration = |text: &str| syn::parse_str::<Declaration>(text).ok();
    let expected = Declaration {
        rule: "size".to_owned(),
        values: vec![
            Value::End("tasks".to_owned()),
            Value::Setter {
                of: Some("metric".to_owned()),
                name: "period".to_owned(),
                default: Some("PERIOD".to_owned()),
            },
        ],
        at: Some("period".to_owned()),
        unless: Some("both".to_owned()),
        when_unknown: Some("cpu".to_owned()),
    };
    assert_eq!(
        declaration(
            "size(tasks.end, metric.period or PERIOD) at .period unless .both when unknown .cpu"
        ),
        Some(expected)
    );
    for wrong in [
        "",
        "size(",
        "size unless both",
        "size when .cpu",
        "size(a as number)",
        "size(.cpu or)",
        "size size",
    ] {
        assert_eq!(declaration(wrong), None, "{wrong}");
    }
}

#[test]
fn setter_of_an_import_has_to_record_its_call() {
    let found = |constructor: &str, body: &str| {
        let text = format!(
            "impl Lamp {{
                pub fn {constructor}(name: &str) -> Self {{}}
                /// Dims it.
                pub fn dimmed(mut self) -> Self {{ {body} self }}
                /// Adds a rule to allow.
                pub fn allow(mut self, rule: &str) -> Self {{ self.rules.push(rule); self }}
            }}"
        );
        let builders = Dsl::from_sources(&[source(&text)]).unwrap().builders();
        require_calls(&builders.unwrap()).map_err(|error| error.to_string())
    };
    let error = found("import", "self.dimmed = true;").unwrap_err();
    let expected =
        "setters of `Lamp`, which can be imported, have to call `record.calls(\"…\")`: dimmed";
    assert!(error.ends_with(expected), "{error}");
    assert_eq!(found("import", "self.record.calls(\"dimmed\");"), Ok(()));
    assert_eq!(found("new", "self.dimmed = true;"), Ok(()));
}
