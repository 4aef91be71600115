//! List prices of us-east-1 in US dollars, each with its source. Only prices that a source of 2026 confirms are included.

/// The date of the prices.
pub(super) const CAPTURED: &str = "2026-11-20";
/// The region of the prices.
pub(super) const REGION: &str = "us-east-1";
/// The hours of a month in AWS's prices.
pub(super) const HOURS: f64 = 730.0;

/// The price of a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Price {
    pub(super) usd: f64,
    pub(super) unit: &'static str,
    pub(super) source: &'static str,
}

const fn price(usd: f64, unit: &'static str, source: &'static str) -> Price {
    Price { usd, unit, source }
}

/// Third-party notes that quote AWS's Price List Bulk API, of 2026-08 to 2026-10.
const LIST: &str = "AWS price list, quoted 2026-08 to 2026-10";
const FACTUAL: &str = "factualminds.com, 2026-06";
const INFRATALLY: &str = "infratally, 2026";
const KMS: &str = "aws.amazon.com/kms/pricing";

pub(super) const FARGATE_X86_VCPU: Price = price(0.04048, "vCPU-hour", LIST);
pub(super) const FARGATE_X86_GB: Price = price(0.004445, "GB-hour", LIST);
pub(super) const FARGATE_ARM_VCPU: Price = price(0.03238, "vCPU-hour", LIST);
pub(super) const FARGATE_ARM_GB: Price = price(0.00356, "GB-hour", LIST);
pub(super) const FARGATE_STORAGE_GB: Price = price(0.000111, "GB-hour", LIST);
pub(super) const NAT_GATEWAY: Price = price(0.045, "hour", LIST);
pub(super) const LOAD_BALANCER: Price = price(0.0225, "hour", LIST);
pub(super) const INTERFACE_ENDPOINT: Price = price(0.01, "zone-hour", LIST);
pub(super) const PUBLIC_IPV4: Price = price(0.005, "address-hour", LIST);
pub(super) const CLOUD_MAP_INSTANCE: Price = price(0.10, "instance-month", LIST);
pub(super) const HOSTED_ZONE: Price = price(0.50, "zone-month", LIST);
pub(super) const EBS_GP3_GB: Price = price(0.08, "GB-month", LIST);
pub(super) const SECRET: Price = price(0.40, "secret-month", FACTUAL);
pub(super) const DASHBOARD: Price = price(3.0, "dashboard-month", FACTUAL);
pub(super) const ALARM: Price = price(0.10, "metric-month", FACTUAL);
pub(super) const KEY: Price = price(1.0, "key-month", KMS);
pub(super) const RDS_GP3_GB: Price = price(0.115, "GB-month", INFRATALLY);

/// PostgreSQL in one zone, by instance class.
const POSTGRES: &[(&str, Price)] = &[
    ("db.t4g.micro", price(0.016, "instance-hour", INFRATALLY)),
    ("db.t4g.small", price(0.032, "instance-hour", INFRATALLY)),
    ("db.t4g.medium", price(0.065, "instance-hour", INFRATALLY)),
];

const REDIS: &[(&str, Price)] = &[
    ("cache.t4g.micro", price(0.016, "node-hour", LIST)),
    ("cache.t4g.small", price(0.032, "node-hour", LIST)),
    ("cache.t4g.medium", price(0.065, "node-hour", LIST)),
];

const VALKEY: &[(&str, Price)] = &[
    ("cache.t4g.micro", price(0.0128, "node-hour", LIST)),
    ("cache.t4g.small", price(0.0256, "node-hour", LIST)),
    ("cache.t4g.medium", price(0.052, "node-hour", LIST)),
];

/// The price of a database instance.
pub(super) fn database(engine: &str, class: &str) -> Option<Price> {
    if engine == "postgres" {
        find(POSTGRES, class)
    } else {
        None
    }
}

/// The price of a cache node.
pub(super) fn cache(engine: &str, node: &str) -> Option<Price> {
    match engine {
        "redis" => find(REDIS, node),
        "valkey" => find(VALKEY, node),
        _ => None,
    }
}

fn find(table: &[(&str, Price)], name: &str) -> Option<Price> {
    table
        .iter()
        .find(|(found, _)| *found == name)
        .map(|(_, price)| *price)
}
