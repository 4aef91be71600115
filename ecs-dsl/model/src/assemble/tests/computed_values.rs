//! Values that depend on the whole program: URLs of load balancers and services, and what imports don't give.

use serde_json::{Value, json};

use crate::assemble::testing::findings;
use crate::cfn::Handle;
use crate::cfn::aws::{certificatemanager, elasticloadbalancingv2 as elb, route53};
use crate::diag::{Diagnostics, Severity};
use crate::dsl::{
    App, Cluster, Image, ListenerProtocol, LoadBalancer, Nat, Postgres, Secret, Service, Stack,
    Stage, TaskBuilder, Vpc, Worker,
};

const CERTIFICATE: &str = "arn:aws:acm:us-east-1:123456789012:certificate/1";
const LISTENER: &str = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0123456789abcdef/0123456789abcdef";

fn template(program: impl Fn(&mut Stack)) -> Value {
    let app = App::new("shop").stage(Stage::new("dev").region("us-east-1"));
    let assembly = app.synth("dev", program);
    let assembly = assembly.unwrap_or_else(|found| panic!("{found}"));
    serde_json::from_str(&assembly.stacks[0].template.to_json()).unwrap()
}

/// The value of the URL of a load balancer, and the codes of the findings about it.
fn url(balancer: impl Fn(&mut Stack) -> Handle<LoadBalancer>) -> (Value, Vec<&'static str>) {
    let program = move |stack: &mut Stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        let web = balancer(stack);
        stack.output("Url", web.url());
    };
    let found = findings(&program);
    let codes = found.iter().map(|found| found.code.as_str());
    let codes = codes.filter(|code| ["ECS1342", "ECS1343"].contains(code));
    let codes = codes.collect();
    (template(&program)["Outputs"]["Url"]["Value"].clone(), codes)
}

fn own_name(scheme: &str) -> Value {
    json!({"Fn::Sub": format!("{scheme}://${{WebLoadBalancer.DNSName}}")})
}

fn https() -> LoadBalancer {
    LoadBalancer::public("web").https(CERTIFICATE)
}

// found: D5
#[test]
fn url_has_the_domain_of_the_load_balancer() {
    let of = |balancer: fn() -> LoadBalancer| url(move |stack| stack.add(balancer()));
    assert_eq!(of(https), (own_name("https"), vec!["ECS1342"]));
    let named = || https().domain("shop.example.com");
    assert_eq!(of(named), ("https://shop.example.com".into(), vec![]));
    let http = || LoadBalancer::public("web");
    assert_eq!(of(http), (own_name("http"), vec![]));
    let named = || LoadBalancer::public("web").domain("shop.example.com");
    assert_eq!(of(named), ("http://shop.example.com".into(), vec![]));
}

// found: D5
#[test]
fn url_has_the_only_name_of_a_certificate_of_the_app() {
    let with = |domain: &'static str, more: &'static [&'static str]| {
        url(move |stack| {
            let mut certificate = certificatemanager::Certificate::new(domain);
            if !more.is_empty() {
                certificate = certificate.subject_alternative_names(more.to_vec());
            }
            let certificate = stack.resource("Certificate", certificate);
            stack.add(LoadBalancer::public("web").https(&certificate))
        })
    };
    let covered = ("https://shop.example.com".into(), vec![]);
    let uncovered = (own_name("https"), vec!["ECS1342"]);
    assert_eq!(with("shop.example.com", &[]), covered);
    assert_eq!(with("shop.example.com", &["shop.example.com"]), covered);
    assert_eq!(with("shop.example.com", &["www.example.com"]), uncovered);
    assert_eq!(with("*.example.com", &[]), uncovered);
}

fn record(stack: &mut Stack, id: &str, name: &str, target: crate::cfn::Value<String>) {
    let alias = route53::AliasTarget::new(target, "Z35SXDOTRQ7X7K");
    let record = route53::RecordSet::new(name, "A").alias_target(alias);
    stack.resource(id, record.hosted_zone_id("Z0123456789"));
}

// found: D5
#[test]
fn url_has_the_only_record_that_leads_to_the_load_balancer() {
    let with = |names: &'static [&'static str]| {
        url(move |stack| {
            let web = stack.add(https());
            for (number, name) in names.iter().enumerate() {
                let target = crate::cfn::intrinsic::concat(["dualstack.".into(), web.dns_name()]);
                record(stack, &format!("Record{number}"), name, target);
            }
            record(
                stack,
                "Other",
                "other.example.com",
                "203.example.net".into(),
            );
            web
        })
    };
    let covered = ("https://shop.example.com".into(), vec![]);
    assert_eq!(with(&["shop.example.com."]), covered);
    assert_eq!(
        with(&["shop.example.com", "www.example.com"]).1,
        ["ECS1342"]
    );
    assert_eq!(with(&[]).1, ["ECS1342"]);
}

// found: D5
#[test]
fn url_of_an_import_has_the_protocol_of_its_listener() {
    let import = || {
        LoadBalancer::import("web")
            .listener(LISTENER)
            .security_group("sg-0123456789abcdef0")
            .dns_name("web-1.us-east-1.elb.amazonaws.com")
    };
    let of = |balancer: &dyn Fn() -> LoadBalancer| url(|stack| stack.add(balancer()));
    let named = "web-1.us-east-1.elb.amazonaws.com";
    let text = |scheme: &str| Value::from(format!("{scheme}://{named}"));
    assert_eq!(of(&import), (text("http"), vec!["ECS1343"]));
    let http = || import().listener_protocol(ListenerProtocol::Http);
    assert_eq!(of(&http), (text("http"), vec![]));
    let https = || import().listener_protocol(ListenerProtocol::Https);
    assert_eq!(of(&https), (text("https"), vec!["ECS1342"]));
    let covered = || https().domain("shop.example.com");
    assert_eq!(of(&covered), ("https://shop.example.com".into(), vec![]));
}

// found: D5
#[test]
fn url_of_an_import_has_the_protocol_of_a_listener_of_the_app() {
    let (value, codes) = url(|stack| {
        let listener = elb::Listener::new(Vec::<elb::ListenerAction>::new(), LISTENER);
        let listener = listener.port(443).protocol(elb::ListenerProtocol::Https);
        let listener = stack.resource("Shared", listener);
        let web = LoadBalancer::import("web")
            .listener(&listener)
            .security_group("sg-0123456789abcdef0")
            .dns_name("web-1.us-east-1.elb.amazonaws.com");
        stack.add(web.domain("shop.example.com"))
    });
    assert_eq!((value, codes), ("https://shop.example.com".into(), vec![]));
}

#[test]
fn finding_about_a_url_can_be_allowed() {
    let (_, codes) = url(|stack| {
        let web = https().allow("uncovered-load-balancer-url", "clients skip the check");
        stack.add(web)
    });
    assert_eq!(codes, Vec::<&str>::new());
}

/// A worker with a grant on an imported database.
fn imported(
    change: impl Fn(Postgres) -> Postgres,
    uses: impl Fn(Worker, &Handle<Postgres>) -> Worker,
) -> impl Fn(&mut Stack) {
    move |stack: &mut Stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let login = stack.add(Secret::import("login", "shop/db"));
        let db = Postgres::import("db", &login).security_group("sg-0123456789abcdef0");
        let db = stack.add(change(db.endpoint_address("db.internal")));
        let worker = Worker::new("mailer").image(Image::ecr("shop/mailer").tag("v7"));
        stack.add(uses(worker, &db));
    }
}

fn connected(change: impl Fn(Postgres) -> Postgres) -> impl Fn(&mut Stack) {
    imported(change, |worker, db| worker.grant(db.connect()))
}

/// The variables of the worker, with the JSON key of each secret.
fn variables(template: &Value) -> Vec<(String, Value)> {
    let task = &template["Resources"]["MailerTaskDefinition"]["Properties"];
    let container = &task["ContainerDefinitions"][0];
    let all = |list: &str| container[list].as_array().cloned().unwrap_or_default();
    let plain = all("Environment").into_iter();
    let plain = plain.map(|item| (item["Name"].clone(), item["Value"].clone()));
    let secret = all("Secrets").into_iter().map(|item| {
        let arn = item["ValueFrom"]["Fn::Sub"].as_str().unwrap_or_default();
        let key = arn.trim_end_matches(':').rsplit(':').next();
        (item["Name"].clone(), key.into())
    });
    let name = |name: Value| name.as_str().unwrap_or_default().to_owned();
    plain
        .chain(secret)
        .map(|(key, value)| (name(key), value))
        .collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, Value)> {
    let pair = |(name, value): &(&str, &str)| ((*name).to_owned(), Value::from(*value));
    pairs.iter().map(pair).collect()
}

// found: D6
#[test]
fn connection_to_an_imported_database_has_the_parts_of_its_address() {
    let template = |change: fn(Postgres) -> Postgres| template(connected(change));
    let name = template(|db| db.db_name("shop").port(5433));
    assert_eq!(
        variables(&name),
        pairs(&[
            ("DATABASE_HOST", "db.internal"),
            ("DATABASE_NAME", "shop"),
            ("DATABASE_PORT", "5433"),
            ("DATABASE_PASSWORD", "password"),
            ("DATABASE_USERNAME", "username"),
        ])
    );
    let keys = template(|db| db.db_name_key("dbname").master_username("shop"));
    assert_eq!(
        variables(&keys),
        pairs(&[
            ("DATABASE_HOST", "db.internal"),
            ("DATABASE_PORT", "5432"),
            ("DATABASE_USERNAME", "shop"),
            ("DATABASE_NAME", "dbname"),
            ("DATABASE_PASSWORD", "password"),
        ])
    );
    let url = template(|db| db.url_key("url"));
    assert_eq!(variables(&url), pairs(&[("DATABASE_URL", "url")]));
}

// found: D6
#[test]
fn parts_of_an_address_are_renamed_together() {
    let template = template(imported(
        |db| db.db_name("shop"),
        |worker, db| worker.grant(db.connect().named("REPORTS")),
    ));
    let names = variables(&template).into_iter().map(|(name, _)| name);
    assert_eq!(
        names.collect::<Vec<_>>(),
        [
            "REPORTS_HOST",
            "REPORTS_NAME",
            "REPORTS_PORT",
            "REPORTS_PASSWORD",
            "REPORTS_USERNAME"
        ]
    );
}

#[track_caller]
fn assert_missing(found: &Diagnostics, message: &str) {
    let messages: Vec<_> = found.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(messages, [message]);
    let finding = found.iter().next().unwrap();
    assert_eq!(
        (finding.code.as_str(), finding.severity),
        ("ECS1036", Severity::Error)
    );
    assert_eq!(finding.component.as_deref(), Some("database `db`"));
    assert!(finding.origin.is_some());
}

// found: D6
#[test]
fn value_that_an_import_does_not_give_is_an_error() {
    let found = findings(connected(|db| db));
    let message =
        "the program uses `db_name()` of database `db`, but its import has no `.db_name(…)`";
    assert_missing(&found, message);
    let found = findings(imported(
        |db| db,
        |worker, db| worker.env("PGUSER", db.username()),
    ));
    let message = "the program uses `username()` of database `db`, but its import has no `.master_username(…)`";
    assert_missing(&found, message);
    let found = findings(imported(
        |db| db,
        |worker, db| worker.secret("URL", db.url()),
    ));
    let message = "the program uses `url()` of database `db`, but its import has no `.url_key(…)`";
    assert_missing(&found, message);
    let unused = imported(
        |db| db,
        |worker, db| worker.grant(db.connect().without_environment()),
    );
    assert!(findings(unused).is_empty());
}

// found: D6
#[test]
fn given_names_of_an_imported_database_are_used() {
    let template = template(imported(
        |db| db.master_username("owner").db_name("shop"),
        |worker, db| {
            worker
                .env("PGUSER", db.username())
                .env("PGDATABASE", db.db_name())
        },
    ));
    let expected = pairs(&[("PGDATABASE", "shop"), ("PGUSER", "owner")]);
    assert_eq!(variables(&template), expected);
}

// found: D9
#[test]
fn url_of_a_service_without_namespace_is_an_error() {
    let found = findings(|stack: &mut Stack| {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        stack.add(LoadBalancer::public("web"));
        let order = Service::new("order").image(Image::ecr("shop/order").tag("v7"));
        let order = stack.add(order.port(8003).path("/*"));
        stack.output("Order", order.url());
        stack.output("Metrics", order.port("metrics").url());
    });
    let found: Vec<_> = found
        .iter()
        .map(|found| (found.code.as_str(), found.message.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (
                "ECS1142",
                "the program uses the URL of port `metrics` of service `order`, which has none of that name"
            ),
            (
                "ECS1212",
                "the program uses the URL of service `order`, which is neither in a namespace nor in the mesh of its user"
            ),
        ]
    );
}
