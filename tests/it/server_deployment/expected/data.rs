//! Databases, caches, search, queues and alarms.

use serde_json::json;

use super::{Expected, Found};

pub(super) fn assert_data(found: Found<'_>, expected: &Expected) {
    let database = found.one("RDS::DBInstance", "DbInstance");
    let production = expected.stage == "prod";
    let properties = json!({
        "Engine": "postgres",
        "EngineVersion": "16.9",
        "DBName": "django",
        "DBInstanceClass": expected.database,
        "StorageEncrypted": true,
        "PubliclyAccessible": false,
        "DeletionProtection": production,
    });
    for (name, value) in properties.as_object().unwrap() {
        assert_eq!(&database[name], value, "{name}");
    }
    assert_eq!(database["Endpoint"]["Port"], 5432);
    assert_eq!(
        &database["VpcSecurityGroups"][0]["VpcSecurityGroupId"],
        found.group("Db")
    );
    let subnets: Vec<_> = found.one("RDS::DBSubnetGroup", "DbSubnetGroup")["Subnets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|subnet| &subnet["SubnetIdentifier"])
        .collect();
    assert_eq!(
        subnets,
        [
            found.subnet("MainIsolatedSubnet1"),
            found.subnet("MainIsolatedSubnet2")
        ]
    );

    let cache = found.one("ElastiCache::ReplicationGroup", "CacheReplicationGroup");
    assert_eq!(
        (
            &cache["AtRestEncryptionEnabled"],
            &cache["TransitEncryptionMode"]
        ),
        (&json!(true), &json!("preferred"))
    );
    let search = found.one("OpenSearchService::Domain", "CatalogDomain");
    assert_eq!(search["EncryptionAtRestOptions"]["Enabled"], true);
    assert_eq!(search["DomainEndpointOptions"]["EnforceHTTPS"], true);
    let queue = found.one("SQS::Queue", "OrderJobsQueue");
    assert_eq!(
        (&queue["VisibilityTimeout"], &queue["SqsManagedSseEnabled"]),
        (&json!("300"), &json!("true"))
    );
    let alarm = found.one("CloudWatch::Alarm", "AlertsOrderServiceCpuAlarm");
    assert_eq!(
        (&alarm["MetricName"], &alarm["Threshold"]),
        (&json!("CPUUtilization"), &json!(85.0))
    );
    assert_eq!(
        alarm["AlarmActions"],
        json!([found.one("SNS::Topic", "AlertsTopic")["TopicArn"]])
    );
}
