//! Databases, caches, search domains.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;

const ADDRESS: &str = "data.abc.us-east-1.rds.amazonaws.com";
const GROUP: &str = "sg-0123456789abcdef0";

impl Components {
    /// Adds at most one of each.
    pub(super) fn add_databases(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        if choices.sometimes() {
            self.add_postgres(stack, choices);
        }
        if choices.sometimes() {
            self.add_redis(stack, choices);
        }
        if choices.sometimes() {
            self.add_search(stack, choices);
        }
    }

    fn add_postgres(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("db");
        let mut db = if choices.rarely() {
            let secret = stack.add(Secret::import(choices.name("login"), "shop/login"));
            Postgres::import(&name, &secret)
                .endpoint_address(ADDRESS)
                .security_group(GROUP)
                .url_key("url")
                .master_username("app")
        } else {
            Postgres::new(&name)
        };
        some!(choices, db:
            engine_version(&choices.text(&["18", "18.4", "16.9"])),
            allow_major_version_upgrade(),
            instance_class(&choices.text(&["db.t4g.medium", "db.r6g.2xlarge"])),
            allocated_storage(choices.value(&[20, 65_536], &[19, 65_537])),
            max_allocated_storage(choices.value(&[65_536], &[20, 65_537])),
            multi_az(),
            backup_retention_period(choices.value(&[days(0), days(35)], &[days(36), hours(1)])),
            db_name(&choices.text(&["shop", "Shop_2"])),
            master_username(&choices.text(&["postgres", "shop_owner"])),
            port(choices.value(&[1150, 5433, 65_535], &[0, 80])),
            parameter("log_min_duration_statement", choices.text(&["1000"])),
            snapshot_on_removal(),
            delete_on_removal(),
            retain_on_removal(),
        );
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            db = db.kms_key(&key);
        }
        if let Some(vpc) = choices.maybe_one_of(&self.vpcs) {
            db = db
                .vpc(&vpc)
                .subnets(choices.value(&[Tier::Private, Tier::Isolated], &[Tier::Public]));
        }
        let db = stack.add(db);
        self.texts
            .extend([db.endpoint_address(), db.endpoint_port(), db.username()]);
        self.secrets.extend([db.url(), db.password()]);
        self.grant(move || db.connect());
    }

    fn add_redis(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("cache");
        let imported = choices.rarely();
        let encryption = [
            TransitEncryption::Required,
            TransitEncryption::Preferred,
            TransitEncryption::Disabled,
        ];
        let valkey = choices.sometimes();
        let mut cache = match (imported, valkey) {
            (true, _) => Cache::import(&name).address(ADDRESS).security_group(GROUP),
            (false, true) => Cache::valkey(&name),
            (false, false) => Cache::redis(&name),
        };
        if valkey {
            some!(choices, cache: engine_version(&choices.text(&["7.2", "8.0"])));
        } else {
            some!(choices, cache: engine_version(&choices.text(&["7.1", "7.0", "6.2"])));
        }
        some!(choices, cache:
            node_type(&choices.text(&["cache.t4g.micro", "cache.r7g.large"])),
            replicas(choices.value(&[0, 1, 5], &[6, 255])),
            transit_encryption(choices.one_of(&encryption)),
            snapshot_retention_limit(choices.value(&[days(0), days(35)], &[days(36), hours(1)])),
            snapshot_on_removal(),
        );
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            cache = cache.kms_key(&key);
        }
        if let Some(vpc) = choices.maybe_one_of(&self.vpcs) {
            cache = cache.vpc(&vpc).subnets(Tier::Private);
        }
        let cache = stack.add(cache);
        self.texts
            .extend([cache.url(), cache.primary_address(), cache.reader_address()]);
        self.grant(move || cache.connect());
    }

    fn add_search(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("search");
        let mut search = if choices.rarely() {
            let arn = "arn:aws:es:us-east-1:123456789012:domain/catalog";
            Search::import(&name)
                .endpoint("catalog.us-east-1.es.amazonaws.com")
                .arn(arn)
                .security_group(GROUP)
        } else {
            Search::new(&name)
        };
        some!(choices, search:
            engine_version(&choices.text(&["OpenSearch_2.19", "OpenSearch_2.11"])),
            instance_type(&choices.text(&["t3.small.search", "m7g.large.search"])),
            instance_count(choices.value(&[1, 2, 3, 10], &[0])),
            volume_size(choices.value(&[10, 100], &[9, 0])),
        );
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            search = search.kms_key(&key);
        }
        if let Some(vpc) = choices.maybe_one_of(&self.vpcs) {
            search = search.vpc(&vpc).subnets(Tier::Private);
        }
        let search = stack.add(search);
        self.texts.extend([search.url(), search.domain_endpoint()]);
        self.grant(move || search.connect());
    }
}
