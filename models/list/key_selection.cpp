// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/list/key_selection.h"

void KeySelection::set(const QString &key, bool chosen)
{
    if (chosen != m_all)
        m_keys.insert(key);
    else
        m_keys.remove(key);
}

void KeySelection::clear()
{
    m_all = false;
    m_keys.clear();
}

void KeySelection::selectAllThatMatch()
{
    m_all = true;
    m_keys.clear();
}
