//! Quotas.

use serde_json::json;

use super::{Account, Scene, findings};

#[test]
fn more_than_the_default_quota_is_a_warning() {
    let vpc = json!({"Type": "AWS::EC2::VPC"});
    let account = |count| Account {
        counts: vec![("AWS::EC2::VPC", count)],
        ..Account::default()
    };
    let scene = || Scene::of(json!({"Main": vpc}));
    assert_eq!(findings(&scene(), &account(4)), [""; 0]);
    let expected = "may Main: there are 5 VPCs in the region and 1 more would be made, and the default quota is 5";
    assert_eq!(findings(&scene(), &account(5)), [expected]);
    assert_eq!(findings(&scene().deployed(), &account(5)), [""; 0]);
}
