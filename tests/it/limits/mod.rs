//! The rules are complete: each known limit of AWS has an entry in [`enforcement`], and the rules have AWS's bounds.
//! `limits.json` and `fargate_sizes.json` contain the limits with their sources.

mod enforcement;
mod rule_bounds;
mod value_table;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ecs_dsl::prelude::*;
use ecs_dsl::rules::CATALOGUE;
use serde_json::Value as Json;

use enforcement::{Enforcement, LIMITS, SCHEMAS};

/// The limits, by their ids.
fn limits() -> Vec<Json> {
    let data: Json = serde_json::from_str(include_str!("limits.json")).unwrap();
    data["limits"].as_array().unwrap().clone()
}

fn limit(id: &str) -> Json {
    let found = limits().into_iter().find(|limit| limit["id"] == id);
    found.unwrap_or_else(|| panic!("no limit `{id}`"))
}

#[test]
fn every_limit_has_one_entry() {
    let ids: Vec<String> = limits()
        .iter()
        .map(|limit| limit["id"].as_str().unwrap().to_owned())
        .collect();
    let rows: Vec<String> = LIMITS.iter().map(|(id, _)| (*id).to_owned()).collect();
    assert_eq!(rows, ids);
    assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), rows.len());
    let schemas: BTreeSet<_> = SCHEMAS.iter().map(|(file, _)| file).collect();
    assert_eq!(schemas.len(), SCHEMAS.len());
}

#[test]
fn rule_pages_name_their_limits() {
    for (id, enforcement) in LIMITS {
        let Enforcement::Rules(codes) = enforcement else {
            continue;
        };
        let named = |code: &&&str| {
            let page = page(code)
                .split_once("### Source")
                .expect("a page has sources")
                .1;
            page.contains(&format!("`{id}`"))
        };
        assert!(
            codes.iter().any(|code| named(&code)),
            "{id}: no page of {codes:?} names it"
        );
    }
    for (file, enforcement) in SCHEMAS {
        if let Enforcement::Rules(codes) = enforcement {
            assert!(!codes.is_empty(), "{file}");
            codes
                .iter()
                .for_each(|code| assert!(!page(code).is_empty()));
        }
    }
}

fn page(code: &str) -> &'static str {
    let entry = CATALOGUE.iter().find(|entry| entry.code == code);
    entry
        .unwrap_or_else(|| panic!("`{code}` is not in the catalogue"))
        .page
}

#[test]
fn limits_enforced_by_construction_have_a_test() {
    let tests = tests();
    for (id, enforcement) in LIMITS.iter().chain(SCHEMAS) {
        if let Enforcement::ByConstruction(how, test) = enforcement {
            assert!(!how.is_empty(), "{id}");
            assert!(tests.contains(*test), "{id}: no test `{test}`");
        }
    }
}

/// The names of all tests of the library and of this crate.
fn tests() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["ecs-dsl", "tests/it"];
    let files = folders.iter().flat_map(|folder| files(&root.join(folder)));
    files
        .flat_map(|file| {
            let text = fs::read_to_string(file).unwrap();
            let after = text.split("#[test]").skip(1);
            let names = after.filter_map(|rest| rest.split_once("fn ")?.1.split_once('('));
            names.map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn https_listener_has_its_certificate() {
    let template = template(Stage::new("dev"), everything);
    let listener = &template["Resources"]["WebHttpsListener"]["Properties"];
    assert_eq!(listener["Protocol"], "HTTPS");
    let certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1";
    assert_eq!(listener["Certificates"][0]["CertificateArn"], certificate);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

#[test]
fn unset_properties_are_in_no_template() {
    let templates = [
        template(Stage::new("dev"), everything),
        template(Stage::new("prod").protected(), everything),
        template(Stage::new("dev"), in_app_mesh),
    ];
    for (id, enforcement) in LIMITS {
        let limit = limit(id);
        let text = |name: &str| limit[name].as_str().unwrap_or_default().to_owned();
        let (type_name, path) = (text("type"), text("path"));
        let resources = templates
            .iter()
            .flat_map(|template| template["Resources"].as_object().unwrap().values());
        let mut found = resources
            .filter(|resource| resource["Type"] == *type_name)
            .peekable();
        match enforcement {
            Enforcement::Absent => {
                assert!(
                    !type_name.is_empty() && found.peek().is_none(),
                    "{id}: {type_name} is created"
                );
            }
            Enforcement::Unset => {
                assert!(found.peek().is_some(), "{id}: no {type_name} is created");
                let set = found.any(|resource| has(&resource["Properties"], &path));
                assert!(!set, "{id}: {path} is set");
            }
            Enforcement::Unreachable(why) | Enforcement::Quota(why) => {
                assert!(!why.is_empty(), "{id}");
            }
            Enforcement::Rules(_) | Enforcement::ByConstruction(..) => {}
        }
    }
}

/// Whether the value at a path such as `Actions.[].Order` exists.
fn has(value: &Json, path: &str) -> bool {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    match first {
        "" => !value.is_null(),
        "[]" => value
            .as_array()
            .is_some_and(|items| items.iter().any(|item| has(item, rest))),
        name => value.get(name).is_some_and(|inner| has(inner, rest)),
    }
}

fn template(stage: Stage, program: fn(&mut Stack)) -> Json {
    let name = stage.name().to_owned();
    let assembly = App::new("shop").stage(stage).synth(&name, program);
    let assembly = assembly.unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    serde_json::from_str(&assembly.stacks[0].template.to_json()).unwrap()
}

/// Two services in App Mesh, which can't use the namespace of [`everything`].
fn in_app_mesh(stack: &mut Stack) {
    ecs_dsl::testing::platform(stack);
    stack.add(Mesh::app_mesh("shop"));
    let image = || Image::ecr("shop/order").tag("1.4.0");
    let user = Service::new("user").image(image()).port(8001);
    let user = stack.add(user.cpu(512).memory(1024));
    let order = Service::new("order").image(image()).port(8003);
    stack.add(order.cpu(512).memory(1024).calls(&user));
}

/// A stack with all other components and most of their settings.
fn everything(stack: &mut Stack) {
    stack.add(
        Vpc::new("main")
            .nat(Nat::PerZone)
            .endpoints([Endpoint::S3, Endpoint::Logs])
            .flow_logs(days(30)),
    );
    stack.add(Cluster::new("main"));
    stack.add(Namespace::new("shop.local"));
    let key = stack.add(Key::new("data").encrypts_logs());
    let certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1";
    stack.add(LoadBalancer::public("web").https(certificate));
    let failed = stack.add(Queue::new("failed"));
    let jobs = stack.add(Queue::new("jobs").dead_letter(&failed, 5).kms_key(&key));
    stack.add(Queue::new("ordered").fifo());
    let db = stack.add(Postgres::new("db").multi_az().kms_key(&key));
    let cache = stack.add(Cache::redis("cache").replicas(1));
    let search = stack.add(Search::new("catalog"));
    let table = stack.add(Table::new("carts", KeyAttribute::string("id")));
    let files = stack.add(Bucket::new("files"));
    let secret = stack.add(Secret::generated("token").kms_key(&key));
    stack.add(Repository::new("images").keep_last(10));
    stack.add(LogGroup::new("audit"));
    let alerts = stack.add(Topic::new("alerts").email("ops@example.com").queue(&jobs));
    let image = || Image::ecr("shop/order").tag("1.4.0");
    let order = Service::new("order")
        .image(image())
        .port(8003)
        .path("/orders/*")
        .secret("TOKEN", &secret);
    let order = order
        .grant(db.connect())
        .grant(cache.connect())
        .grant(search.connect())
        .grant(table.read_write());
    let order = order
        .scale(2..=10, Target::cpu(70))
        .deployment(Deployment::canary(10));
    let order = stack.add(order.grant(files.read_write()).grant(alerts.publish()));
    stack.add(
        Worker::new("mail")
            .image(image())
            .grant(jobs.consume())
            .calls(&order),
    );
    stack.add(Alarm::above("busy", order.cpu(), 85.0).notify(alerts.arn()));
    stack.add(Dashboard::overview("overview"));
}
