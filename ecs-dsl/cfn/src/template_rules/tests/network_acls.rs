//! Responses that network ACLs block.

use serde_json::{Value, json};

use super::{assert_finding, assert_none};

/// Whether an entry is egress, its action, block, protocol and ports.
type Entry = (bool, &'static str, &'static str, i64, (i64, i64));

/// Adds an ACL with these entries.
fn acl(entries: &'static [Entry]) -> impl Fn(&mut Value) {
    move |all| {
        let vpc = json!({"VpcId": {"Ref": "Vpc"}});
        all["Acl"] = json!({"Type": "AWS::EC2::NetworkAcl", "Properties": vpc});
        for (number, (egress, action, block, protocol, (from, to))) in entries.iter().enumerate() {
            let mut properties = json!({
                "NetworkAclId": {"Ref": "Acl"},
                "Egress": egress,
                "RuleAction": action,
                "RuleNumber": number + 1,
                "CidrBlock": block,
                "Protocol": protocol,
            });
            if *protocol == 6 {
                properties["PortRange"] = json!({"From": from, "To": to});
            }
            all[format!("Entry{number}")] =
                json!({"Type": "AWS::EC2::NetworkAclEntry", "Properties": properties});
        }
    }
}

const NONE: (i64, i64) = (0, 0);

#[test]
fn connections_without_responses_are_found() {
    let message = "network ACL `Acl` allows connections to `0.0.0.0/0` by `Entry0`, but blocks their responses";
    let out = acl(&[(true, "allow", "0.0.0.0/0", 6, (443, 443))]);
    assert_finding("ECS1289", "Acl", message, out);
    let message = "network ACL `Acl` allows connections from `10.0.0.0/16` by `Entry0`, but blocks their responses";
    let inside = acl(&[(false, "allow", "10.0.0.0/16", 6, (80, 80))]);
    assert_finding("ECS1289", "Acl", message, inside);
}

#[test]
fn answered_connections_are_accepted() {
    assert_none(acl(&[
        (true, "allow", "0.0.0.0/0", 6, (443, 443)),
        (false, "allow", "0.0.0.0/0", 6, (1_024, 65_535)),
    ]));
    assert_none(acl(&[
        (true, "allow", "0.0.0.0/0", -1, NONE),
        (false, "allow", "0.0.0.0/0", -1, NONE),
    ]));
    assert_none(acl(&[
        (true, "allow", "0.0.0.0/0", 17, NONE),
        (true, "deny", "0.0.0.0/0", 6, (22, 22)),
    ]));
}

#[test]
fn connections_with_some_responses_are_found() {
    let message = "network ACL `Acl` allows connections to `0.0.0.0/0` by `Entry0`, but blocks some of their responses";
    let vpc = acl(&[
        (true, "allow", "0.0.0.0/0", 6, (443, 443)),
        (false, "allow", "10.0.0.0/16", -1, NONE),
        (true, "allow", "10.0.0.0/16", -1, NONE),
    ]);
    assert_finding("ECS1289", "Acl", message, vpc);
    assert_none(acl(&[
        (true, "allow", "0.0.0.0/0", 6, (443, 443)),
        (false, "allow", "0.0.0.0/1", 6, (1_024, 65_535)),
        (false, "allow", "128.0.0.0/1", 6, (1_024, 65_535)),
    ]));
}

#[test]
fn denied_responses_are_found() {
    let message = "network ACL `Acl` allows connections to `10.0.0.0/16` by `Entry2`, but blocks their responses";
    let denied = acl(&[
        (false, "deny", "10.0.0.0/8", -1, NONE),
        (false, "allow", "10.0.0.0/16", -1, NONE),
        (true, "allow", "10.0.0.0/16", 6, (5_432, 5_432)),
    ]);
    let fixed = |all: &mut Value| {
        denied(all);
        // Nothing enters, so that nothing has to be answered.
        all["Entry1"]["Properties"]["RuleAction"] = json!("deny");
    };
    assert_finding("ECS1289", "Acl", message, fixed);
}

#[test]
fn entries_that_are_unknown_are_not_reported() {
    let out = acl(&[(true, "allow", "0.0.0.0/0", 6, (443, 443))]);
    assert_none(|all| {
        out(all);
        all["Entry0"]["Properties"]["CidrBlock"] = json!({"Ref": "Office"});
    });
}
