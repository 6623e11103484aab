// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/test_database.h"

#include <cstdio>

/// The demo shop that is large enough to measure, which tests/bench/run loaded; it is left as it was.
class BenchShop
{
public:
    BenchShop()
        : m_name(qEnvironmentVariable("BACKROOM_BENCH_DATABASE"))
    {
        if (m_name.isEmpty())
            std::fprintf(stderr, "There is no large shop: start this through tests/bench/run, or ./dev bench.\n");
    }

    [[nodiscard]] bool isReady() const { return !m_name.isEmpty(); }
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] ConnectionProfile profile() const { return TestDatabase::profileOf(m_name); }
    [[nodiscard]] static Credentials credentials(const QString &login) { return {.login = login, .password = QStringLiteral("demo")}; }

private:
    QString m_name;
};
