//! Certificates.

use serde_json::json;

use super::{Account, Scene, findings, preflight};
use crate::deploy::Certificate;

const ARN: &str = "arn:aws:acm:us-east-1:111111111111:certificate/1";

fn scene(hosts: &[&str]) -> Scene {
    Scene::of(json!({
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
        names: names.iter().map(|&it| it.to_owned()).collect(),
        not_after: Some(not_after.to_owned()),
    };
    Account {
        certificates: vec![(ARN, certificate)],
        ..Account::default()
    }
}

#[test]
fn a_certificate_has_to_be_there_and_issued() {
    let scene = scene(&[]);
    let missing = format!("will Https: there is no certificate `{ARN}`");
    assert_eq!(findings(&scene, &Account::default()), [missing]);
    let pending = with("PENDING_VALIDATION", &[], "2027-01-01T00:00:00Z");
    let expected =
        format!("will Https: certificate `{ARN}` isn't issued: it is `PENDING_VALIDATION`");
    assert_eq!(findings(&scene, &pending), [expected]);
    assert_eq!(
        findings(&scene, &with("ISSUED", &[], "2027-01-01T00:00:00Z")),
        [""; 0]
    );
}

#[test]
fn one_that_has_ended_is_told() {
    let ended = with("EXPIRED", &[], "2026-11-20T10:00:00Z");
    let expected = format!("may Https: certificate `{ARN}` ended on 2026-11-20T10:00:00Z");
    assert_eq!(findings(&scene(&[]), &ended), [expected]);
}

#[test]
fn it_has_to_be_for_the_hosts_of_the_rules() {
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
    assert_eq!(findings(&scene(&hosts), &account), [""; 0]);
    let bare = findings(
        &scene(&["a.b.shop.example", "*.api.shop.example", "other.example"]),
        &account,
    );
    let expected = ["*.api.shop.example", "a.b.shop.example", "other.example"]
        .map(|host| format!("may Https: no certificate of the listener is for `{host}`"));
    assert_eq!(bare, expected);
}

#[test]
fn a_certificate_of_the_same_stack_and_one_kept_in_iam_are_not_looked_at() {
    for arn in [
        json!({"Ref": "Certificate"}),
        json!("arn:aws:iam::111111111111:server-certificate/web"),
    ] {
        let scene = Scene::of(json!({"Https": {
            "Type": "AWS::ElasticLoadBalancingV2::Listener",
            "Properties": {"Protocol": "HTTPS", "Certificates": [{"CertificateArn": arn}]}
        }}));
        assert_eq!(preflight(&scene, &Account::default()).answered, 0, "{arn}");
    }
}
