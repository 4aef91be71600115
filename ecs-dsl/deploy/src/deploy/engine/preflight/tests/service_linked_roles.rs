//! Probes of service-linked roles.

use serde_json::json;

use super::{Account, Fixture, findings, preflight};

// found: L7
#[test]
fn missing_service_linked_role_of_a_domain_in_a_vpc_is_reported() {
    let domain = json!({
        "Type": "AWS::OpenSearchService::Domain",
        "Properties": {"VPCOptions": {"SubnetIds": ["subnet-1"]}},
    });
    let fixture = Fixture::from_resources(json!({ "Search": domain }));
    let name = "AWSServiceRoleForAmazonOpenSearchService";
    assert_eq!(
        findings(&fixture, &Account::default()),
        [format!(
            "may Search: service-linked role `{name}` not found"
        )]
    );
    let hint = preflight(&fixture, &Account::default()).findings[0]
        .next
        .clone();
    assert!(
        hint.contains("--aws-service-name opensearchservice.amazonaws.com"),
        "{hint}"
    );
    let account = Account {
        resources: vec![("AWS::IAM::Role", name)],
        ..Account::default()
    };
    assert_eq!(findings(&fixture, &account), [""; 0]);
    let with_role = Fixture::from_resources(json!({
        "Search": domain,
        "Role": {
            "Type": "AWS::IAM::ServiceLinkedRole",
            "Properties": {"AWSServiceName": "opensearchservice.amazonaws.com"},
        },
    }));
    assert_eq!(findings(&with_role, &Account::default()), [""; 0]);
    assert_eq!(findings(&fixture.deployed(), &Account::default()), [""; 0]);
}

#[test]
fn domain_outside_of_a_vpc_needs_no_role() {
    let fixture = Fixture::from_resources(json!({
        "Search": {"Type": "AWS::OpenSearchService::Domain", "Properties": {}},
    }));
    assert_eq!(findings(&fixture, &Account::default()), [""; 0]);
}
