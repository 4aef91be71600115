//! Checks that all value types share: one rule for constants, run-time values and settings files.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::diag::Diagnostic;
use crate::dsl::values::*;
use crate::rules::{self, ConstArg, Verdict};

/// `good` is accepted by every constructor and comes out unchanged; `bad` is rejected by every one, with the rule's
/// message.
#[track_caller]
fn holds<T>(
    rule: fn(&str) -> Verdict,
    new: fn(&str) -> Result<T, InvalidValue>,
    good: &str,
    bad: &str,
) where
    T: FromStr<Err = InvalidValue> + Display + Debug + PartialEq + Serialize + DeserializeOwned,
{
    let value = new(good).expect(good);
    assert_eq!(value.to_string(), good);
    assert_eq!(good.parse::<T>().as_ref(), Ok(&value));
    assert_eq!(serde_json::to_value(&value).unwrap(), json!(good));
    assert_eq!(serde_json::from_value::<T>(json!(good)).unwrap(), value);

    let violation = rule(bad).expect_err(bad);
    let invalid = new(bad).expect_err(bad);
    assert_eq!(invalid.code(), violation.code);
    assert_eq!(invalid.allowed(), violation.allowed);
    assert_eq!(
        invalid.message(),
        format!("{} `{bad}` {}", violation.subject, violation.message)
    );
    assert_eq!(bad.parse::<T>(), Err(invalid.clone()));
    let error = serde_json::from_value::<T>(json!(bad)).unwrap_err();
    assert_eq!(error.to_string(), invalid.to_string());
}

#[test]
fn text_values_follow_their_rules() {
    holds(
        rules::vpc_cidr,
        |text| Cidr::new(text),
        "10.0.0.0/16",
        "10.0.0.0/29",
    );
    holds(
        rules::path_pattern,
        |text| PathPattern::new(text),
        "/api/*",
        "api",
    );
    holds(
        rules::component_name,
        |text| Name::new(text),
        "order",
        "2nd",
    );
    holds(
        rules::arn,
        |text| Arn::new(text),
        "arn:aws:s3:::shop",
        "arn:aws:s3",
    );
    holds(
        rules::schedule,
        |text| ScheduleExpression::new(text),
        "rate(1 day)",
        "rate(1 days)",
    );
    holds(
        rules::image_reference,
        |text| ImageReference::new(text),
        "redis:7",
        "Redis:7",
    );
}

#[test]
fn macros_create_the_same_values() {
    assert_eq!(
        crate::cidr!("10.0.0.0/16"),
        Cidr::new("10.0.0.0/16").unwrap()
    );
    assert_eq!(crate::path!(concat!("/api", "/*")).as_str(), "/api/*");
    assert_eq!(crate::name!("order").as_str(), "order");
    assert_eq!(crate::image!("redis:7").as_str(), "redis:7");
    assert_eq!(
        crate::arn!("arn:aws:s3:::shop").as_str(),
        "arn:aws:s3:::shop"
    );
    assert_eq!(crate::cron!("0 9 * * ? *").as_str(), "cron(0 9 * * ? *)");
    assert_eq!(crate::rate!(5 minutes).as_str(), "rate(5 minutes)");
    assert_eq!(
        crate::at!("2027-01-01T00:00:00").as_str(),
        "at(2027-01-01T00:00:00)"
    );
    assert_eq!(crate::rate!("1 hour").as_str(), "rate(1 hour)");
    assert_eq!(crate::port!(8_000 + 3), Port::new(8003).unwrap());
    assert_eq!(
        crate::fargate!(1024, 2048),
        FargateSize::new(1024, 2048).unwrap()
    );
}

#[test]
fn ports() {
    assert_eq!(Port::new(1_u16).unwrap().get(), 1);
    assert_eq!(Port::new(65_535).unwrap().to_string(), "65535");
    assert_eq!("8003".parse(), Port::new(8003));
    assert_eq!(Port::try_from(8003_u16), Port::new(8003));
    assert_eq!(serde_json::to_value(Port::constant(80)).unwrap(), json!(80));
    assert_eq!(serde_json::from_value::<Port>(json!(80)).unwrap().get(), 80);
    for bad in [0_i64, -1, 65_536, i64::MAX] {
        let invalid = Port::new(bad).unwrap_err();
        assert_eq!(invalid.allowed(), "1 to 65535");
        assert_eq!(bad.to_string().parse::<Port>(), Err(invalid.clone()));
        let error = serde_json::from_value::<Port>(json!(bad)).unwrap_err();
        assert_eq!(error.to_string(), invalid.to_string());
    }
    assert_eq!(
        "http".parse::<Port>().unwrap_err().to_string(),
        "invalid-port (ECS1104): port `http` is invalid; allowed: 1 to 65535"
    );
}

#[test]
fn fargate_sizes() {
    let size = FargateSize::new(1024, 2048).unwrap();
    assert_eq!((size.cpu(), size.memory()), (1024, 2048));
    let object = json!({ "cpu": 1024, "memory": 2048 });
    assert_eq!(serde_json::to_value(size).unwrap(), object);
    assert_eq!(serde_json::from_value::<FargateSize>(object).unwrap(), size);
    let words = "invalid-task-size (ECS1101): task size `1024 CPU units, 1000 MiB` is not supported by Fargate; allowed: 1024 CPU units with 2048 to 8192 MiB in steps of 1024";
    assert_eq!(FargateSize::new(1024, 1000).unwrap_err().to_string(), words);
    let object = json!({ "cpu": 1024, "memory": 1000 });
    let error = serde_json::from_value::<FargateSize>(object).unwrap_err();
    assert_eq!(error.to_string(), words);
}

#[test]
fn schemas_match_raw_values() {
    let type_of = |schema: schemars::Schema| schema.get("type").cloned();
    assert_eq!(type_of(schemars::schema_for!(Cidr)), Some(json!("string")));
    assert_eq!(type_of(schemars::schema_for!(Port)), Some(json!("integer")));
    let size: Value = schemars::schema_for!(FargateSize).into();
    assert_eq!(size["required"], json!(["cpu", "memory"]));
}

#[test]
fn constants_convert_to_raw_values() {
    const BLOCK: Cidr = Cidr::constant("10.0.0.0/16");
    const TEXT: &str = ConstArg(BLOCK).text();
    assert_eq!(
        (TEXT, ConstArg(TEXT).text()),
        ("10.0.0.0/16", "10.0.0.0/16")
    );
    const NUMBER: i64 = ConstArg(Port::constant(8003)).number();
    assert_eq!((NUMBER, ConstArg(8003_u16).number()), (8003, 8003));
}

#[test]
fn invalid_value_becomes_a_diagnostic() {
    let diagnostic = Diagnostic::from(Port::new(0).unwrap_err());
    assert_eq!(diagnostic.code.as_str(), "ECS1104");
    assert_eq!(diagnostic.message, "port `0` is invalid");
    assert_eq!(diagnostic.allowed.as_deref(), Some("1 to 65535"));
}
