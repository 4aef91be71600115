//! Quota probes.

use serde_json::json;

use super::{Account, Fixture, findings};

#[test]
fn exceeded_default_quota_is_a_warning() {
    let vpc = json!({"Type": "AWS::EC2::VPC"});
    let account = |count| Account {
        counts: vec![("AWS::EC2::VPC", count)],
        ..Account::default()
    };
    let fixture = || Fixture::from_resources(json!({"Main": vpc}));
    assert_eq!(findings(&fixture(), &account(4)), [""; 0]);
    let expected = "may Main: 5 VPCs exist in the region and 1 more would be created, but the default quota is 5";
    assert_eq!(findings(&fixture(), &account(5)), [expected]);
    assert_eq!(findings(&fixture().deployed(), &account(5)), [""; 0]);
}
