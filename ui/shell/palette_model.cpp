// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_model.h"

#include <algorithm>

void PaletteModel::setOffers(const QList<PaletteEntry> &offers, const QHash<QString, int> &uses)
{
    m_offers = offers;
    m_uses = uses;
    rebuild();
}

void PaletteModel::setWords(const QString &words)
{
    m_words = words.simplified();
    rebuild();
}

void PaletteModel::setRecords(const QList<PaletteEntry> &records)
{
    m_records = records;
    rebuild();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry &entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::AccessibleTextRole:
        return entry.detail.isEmpty() ? entry.title : tr("%1, %2").arg(entry.title, entry.detail);
    case IconRole:
        return entry.icon;
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    default:
        return {};
    }
}

int PaletteModel::fit(const QString &title, const QString &words)
{
    int worst = 3;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const auto at = title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        worst = std::min(worst, at == 0 ? 3 : !title.at(at - 1).isLetterOrNumber() ? 2 : 1);
    }
    return worst;
}

void PaletteModel::rebuild()
{
    struct Ranked {
        int fit;
        int uses;
        const PaletteEntry *entry;
    };
    QList<Ranked> fitting;
    for (const PaletteEntry &offer : std::as_const(m_offers)) {
        if (const int rank = fit(offer.title, m_words); rank > 0)
            fitting.append({rank, m_uses.value(offer.id), &offer});
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const Ranked &a, const Ranked &b) {
        return std::tie(a.fit, a.uses) > std::tie(b.fit, b.uses);
    });
    beginResetModel();
    m_shown = m_records;
    for (const Ranked &ranked : std::as_const(fitting))
        m_shown.append(*ranked.entry);
    endResetModel();
}
