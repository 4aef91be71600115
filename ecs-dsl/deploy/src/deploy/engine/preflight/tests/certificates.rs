//! Certificate probes.

use serde_json::json;

use super::{Account, Fixture, findings, preflight};
use crate::deploy::Certificate;

const ARN: &str = "arn:aws:acm:us-east-1:111111111111:certificate/1";

fn fixture(hosts: &[&str]) -> Fixture {
    Fixture::from_resources(json!({
        "Https": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {
            "Protocol": "HTTPS", "Certificates": [{"CertificateArn": ARN}]
        }},
        "Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {
            "ListenerArn": {"Ref": "Https"},
            "Conditions": [{"Field": "host-header", "HostHeaderConfig": {"Values": hosts}}]
        }}
    }))
}

fn with(status: &str, names: &[&str], not_after: &str) -> Account {
    let certificate = Certificate {
        status: status.to_owned(),
        names: names.iter().map(|&name| name.to_owned()).collect(),
        not_after: Some(not_after.to_owned()),
    };
    Account {
        certificates: vec![(ARN, certificate)],
        ..Account::default()
    }
}

#[test]
fn missing_or_pending_certificate_fails() {
    let fixture = fixture(&[]);
    let missing = format!("will Https: certificate `{ARN}` not found");
    assert_eq!(findings(&fixture, &Account::default()), [missing]);
    let pending = with("PENDING_VALIDATION", &[], "2027-01-01T00:00:00Z");
    let expected =
        format!("will Https: certificate `{ARN}` isn't issued (status `PENDING_VALIDATION`)");
    assert_eq!(findings(&fixture, &pending), [expected]);
    assert_eq!(
        findings(&fixture, &with("ISSUED", &[], "2027-01-01T00:00:00Z")),
        [""; 0]
    );
}

#[test]
fn expired_certificate_is_a_warning() {
    let ended = with("EXPIRED", &[], "2026-11-20T10:00:00Z");
    let expected = format!("may Https: certificate `{ARN}` expired on 2026-11-20T10:00:00Z");
    assert_eq!(findings(&fixture(&[]), &ended), [expected]);
}

#[test]
fn uncovered_host_name_is_a_warning() {
    let account = with(
        "ISSUED",
        &["shop.example", "*.shop.example"],
        "2027-01-01T00:00:00Z",
    );
    let hosts = [
        "shop.example",
        "API.shop.example",
        "*.shop.example",
        "web-?.other",
    ];
    assert_eq!(findings(&fixture(&hosts), &account), [""; 0]);
    let uncovered = findings(
        &fixture(&["a.b.shop.example", "*.api.shop.example", "other.example"]),
        &account,
    );
    let expected = ["*.api.shop.example", "a.b.shop.example", "other.example"]
        .map(|host| format!("may Https: no certificate of the listener covers `{host}`"));
    assert_eq!(uncovered, expected);
}

#[test]
fn certificates_of_the_stack_and_of_iam_are_not_checked() {
    for arn in [
        json!({"Ref": "Certificate"}),
        json!("arn:aws:iam::111111111111:server-certificate/web"),
    ] {
        let fixture = Fixture::from_resources(json!({"Https": {
            "Type": "AWS::ElasticLoadBalancingV2::Listener",
            "Properties": {"Protocol": "HTTPS", "Certificates": [{"CertificateArn": arn}]}
        }}));
        assert_eq!(preflight(&fixture, &Account::default()).checked, 0, "{arn}");
    }
}
