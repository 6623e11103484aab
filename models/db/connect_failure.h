// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/db/connection_profile.h"

#include <clocale>
#include <locale.h>

class Conninfo;

// libpq speaks the language of the thread's locale; while this lives it speaks English, so that its words can be recognised.
class EnglishLibpq
{
public:
    EnglishLibpq();
    ~EnglishLibpq();
    EnglishLibpq(const EnglishLibpq &) = delete;
    EnglishLibpq &operator=(const EnglishLibpq &) = delete;

private:
    locale_t m_before;
};

// Why a connection could not be opened. libpq gives no SQLSTATE for that and the server's words may be in any language; what the text
// does not tell for certain is found out by a second attempt that asks for the codes.
[[nodiscard]] Error explainConnectFailure(const QString &text, const Conninfo &conninfo, const Credentials &credentials);
