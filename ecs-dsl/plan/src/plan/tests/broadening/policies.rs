//! Roles and resource policies.

use serde_json::{Value, json};

use super::{NO_FINDINGS, opened};

fn role(statements: Value) -> Value {
    json!({"Task": {"Type": "AWS::IAM::Role", "Properties": {
        "Policies": [{"PolicyName": "p", "PolicyDocument": {"Statement": statements}}],
    }}})
}

fn allow(action: Value, resource: Value) -> Value {
    json!({"Effect": "Allow", "Action": action, "Resource": resource})
}

#[test]
fn new_actions_and_resources_are_reported() {
    let old = || {
        role(json!([allow(
            json!("s3:GetObject"),
            json!("arn:aws:s3:::files/*")
        )]))
    };
    for (statement, message) in [
        (
            allow(
                json!(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]),
                json!("arn:aws:s3:::files/*"),
            ),
            "`Task` is allowed `s3:PutObject`, `s3:DeleteObject` on `arn:aws:s3:::files/*`",
        ),
        (
            allow(
                json!("s3:GetObject"),
                json!(["arn:aws:s3:::files/*", "arn:aws:s3:::other/*"]),
            ),
            "`Task` is allowed `s3:GetObject` on `arn:aws:s3:::other/*`",
        ),
        (
            allow(json!("s3:GetObject"), json!("*")),
            "`Task` is allowed `s3:GetObject` on everything",
        ),
        (
            allow(json!("s3:*"), json!("arn:aws:s3:::files/*")),
            "`Task` is allowed `s3:*` on `arn:aws:s3:::files/*`",
        ),
        (
            allow(json!("*"), json!("*")),
            "! `Task` is allowed every action on everything",
        ),
        (
            json!({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
            "! `Task` is allowed every action except `iam:*` on everything",
        ),
    ] {
        assert_eq!(opened(old(), role(json!([statement]))), [message]);
    }
}

#[test]
fn actions_covered_by_a_wildcard_are_not_reported() {
    let old = || role(json!([allow(json!("s3:*"), json!("arn:aws:s3:::files/*"))]));
    for statement in [
        allow(
            json!(["s3:GetObject", "s3:put*"]),
            json!("arn:aws:s3:::files/public/*"),
        ),
        allow(
            json!("s3:*"),
            json!({"Fn::Join": ["", ["arn:aws:s3:::", "files/*"]]}),
        ),
        json!({"Sid": "X", "Effect": "Allow", "Action": ["s3:*"], "Resource": ["arn:aws:s3:::files/*"],
            "Condition": {"Bool": {"aws:SecureTransport": "true"}}}),
    ] {
        assert_eq!(opened(old(), role(json!([statement]))), NO_FINDINGS);
    }
}

#[test]
fn order_and_location_of_statements_are_ignored() {
    let (one, two) = (
        allow(json!("s3:Get*"), json!("*")),
        allow(json!("sqs:*"), json!("q")),
    );
    let old = role(json!([one, two]));
    let mut new = json!({
        "Task": {"Type": "AWS::IAM::Role", "Properties": {}},
        "Permissions": {"Type": "AWS::IAM::Policy", "Properties": {
            "Roles": [{"Ref": "Task"}], "PolicyDocument": {"Statement": [two, one]},
        }},
    });
    assert_eq!(opened(old.clone(), new.clone()), NO_FINDINGS);
    assert_eq!(opened(new.clone(), old), NO_FINDINGS);
    new["Permissions"]["Properties"]["PolicyDocument"]["Statement"][0]["Resource"] = json!("r");
    assert_eq!(
        opened(role(json!([one, two])), new),
        ["`Task` is allowed `sqs:*` on `r`"]
    );
}

#[test]
fn removed_denial_is_reported_and_added_denial_covers_nothing() {
    let deny =
        json!({"Effect": "Deny", "Action": ["s3:DeleteObject", "s3:PutObject"], "Resource": "*"});
    let permission = allow(json!("s3:*"), json!("*"));
    let with = |statements: &[&Value]| role(json!(statements));
    assert_eq!(
        opened(with(&[&permission, &deny]), with(&[&permission])),
        ["`Task` is no longer denied `s3:DeleteObject`, `s3:PutObject` on everything"]
    );
    let wider = json!({"Effect": "Deny", "Action": "s3:*", "Resource": "*"});
    assert_eq!(
        opened(with(&[&permission, &deny]), with(&[&permission, &wider])),
        NO_FINDINGS
    );
    assert_eq!(
        opened(with(&[&deny]), with(&[&deny, &permission])),
        ["`Task` is allowed `s3:*` on everything"]
    );
    // A removed role has nothing left to deny.
    assert_eq!(opened(with(&[&deny]), json!({})), NO_FINDINGS);
}

#[test]
fn removed_condition_is_reported() {
    let limited = json!({"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*",
        "Condition": {"StringEquals": {"kms:ViaService": "s3.amazonaws.com"}}});
    let free = allow(json!("kms:Decrypt"), json!("*"));
    assert_eq!(
        opened(role(json!([limited])), role(json!([free]))),
        ["`Task` is allowed `kms:Decrypt` on everything"]
    );
    assert_eq!(
        opened(role(json!([free])), role(json!([limited]))),
        NO_FINDINGS
    );
}

fn trusted(principal: Value) -> Value {
    json!({"Task": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {"Statement": [
        {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"},
    ]}}}})
}

#[test]
fn new_trusted_principal_is_reported() {
    let tasks = || trusted(json!({"Service": "ecs-tasks.amazonaws.com"}));
    for (principal, message) in [
        (
            json!({"Service": ["ecs-tasks.amazonaws.com", "lambda.amazonaws.com"]}),
            "`Task` can be assumed by `Service lambda.amazonaws.com`",
        ),
        (
            json!({"AWS": "arn:aws:iam::123456789012:root"}),
            "`Task` can be assumed by `account 123456789012`",
        ),
        (json!({"AWS": "*"}), "! `Task` can be assumed by anyone"),
    ] {
        assert_eq!(opened(tasks(), trusted(principal)), [message]);
    }
    let account = trusted(json!({"AWS": "123456789012"}));
    assert_eq!(
        opened(
            account,
            trusted(json!({"AWS": "arn:aws:iam::123456789012:root"}))
        ),
        NO_FINDINGS
    );
}

#[test]
fn new_role_is_reported_for_permissions_but_not_for_service_trust() {
    let other = json!({"Other": {"Type": "AWS::SNS::Topic"}});
    let mut service = trusted(json!({"Service": "ecs-tasks.amazonaws.com"}));
    service["Task"]["Properties"]["Policies"] =
        json!([{"PolicyDocument": {"Statement": allow(json!("s3:GetObject"), json!("*"))}}]);
    service["Other"] = other["Other"].clone();
    assert_eq!(
        opened(other.clone(), service),
        ["`Task` is allowed `s3:GetObject` on everything"]
    );
    let mut foreign = trusted(json!({"AWS": "123456789012"}));
    foreign["Other"] = other["Other"].clone();
    assert_eq!(
        opened(other, foreign),
        ["`Task` can be assumed by `account 123456789012`"]
    );
}

#[test]
fn managed_policies_and_boundaries_are_reported() {
    let role = |policies: &[&str], boundary: Option<&str>| {
        let mut properties = json!({"ManagedPolicyArns": policies});
        if let Some(boundary) = boundary {
            properties["PermissionsBoundary"] = json!(boundary);
        }
        json!({"Task": {"Type": "AWS::IAM::Role", "Properties": properties}})
    };
    let (reads, all) = (
        "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
        "arn:aws:iam::aws:policy/AdministratorAccess",
    );
    assert_eq!(
        opened(role(&[reads], None), role(&[all, reads], None)),
        ["! `Task` gets the managed policy `AdministratorAccess`"]
    );
    assert_eq!(
        opened(role(&[all, reads], None), role(&[reads], None)),
        NO_FINDINGS
    );
    assert_eq!(
        opened(role(&[], Some("b")), role(&[], None)),
        ["`Task` loses its permissions boundary `b`"]
    );
    assert_eq!(opened(role(&[], None), role(&[], Some("b"))), NO_FINDINGS);
}

#[test]
fn resource_policies_are_compared_by_resource() {
    let bucket = |principal: Value| {
        json!({
            "Files": {"Type": "AWS::S3::Bucket"},
            "FilesPolicy": {"Type": "AWS::S3::BucketPolicy", "Properties": {
                "Bucket": {"Ref": "Files"},
                "PolicyDocument": {"Statement": {"Effect": "Allow", "Principal": principal,
                    "Action": "s3:GetObject", "Resource": {"Fn::Sub": "${Files.Arn}/*"}}},
            }},
        })
    };
    let own = json!({"AWS": {"Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root"}});
    assert_eq!(
        opened(bucket(own.clone()), bucket(json!("*"))),
        ["! `Files` allows anyone `s3:GetObject`"]
    );
    assert_eq!(
        opened(bucket(own.clone()), bucket(json!({"AWS": "123456789012"}))),
        ["`Files` allows `account 123456789012` `s3:GetObject`"]
    );
    assert_eq!(opened(bucket(json!("*")), bucket(own)), NO_FINDINGS);
    let key = |action: &str| {
        json!({"Key": {"Type": "AWS::KMS::Key", "Properties": {"KeyPolicy": {"Statement": [
            {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:role/x"}, "Action": action, "Resource": "*"},
        ]}}}})
    };
    assert_eq!(
        opened(key("kms:Decrypt"), key("kms:CreateGrant")),
        ["`Key` allows `AWS arn:aws:iam::123456789012:role/x` `kms:CreateGrant`"]
    );
    let endpoint = |properties: Value| json!({"E": {"Type": "AWS::EC2::VPCEndpoint", "Properties": properties}});
    let limited = json!({"PolicyDocument": {"Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:Get*", "Resource": "*"}}});
    assert_eq!(
        opened(endpoint(limited), endpoint(json!({}))),
        ["! `E` allows anyone every action"]
    );
}

#[test]
fn statement_known_only_at_deployment_is_reported_unless_unchanged() {
    let choice = |value: &str| json!([{"Fn::If": ["Prod", allow(json!(value), json!("*")), {"Ref": "AWS::NoValue"}]}]);
    assert_eq!(
        opened(role(choice("s3:*")), role(choice("s3:*"))),
        NO_FINDINGS
    );
    assert_eq!(
        opened(role(choice("s3:Get*")), role(choice("s3:*"))).len(),
        1
    );
}
